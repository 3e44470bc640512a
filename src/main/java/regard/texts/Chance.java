package regard.texts;

/**
 * How near each code is to sentences about anything at all. What is near by that much is near by chance: measured from it, codes whose
 * words lie near everything and codes whose words lie near nothing can be compared, even for a single comment.
 */
final class Chance {

    private final double[] mean;
    private final double[] spread;

    private Chance(double[] mean, double[] spread) {
        this.mean = mean;
        this.spread = spread;
    }

    /** @param neutral the nearness of each neutral sentence to each code */
    static Chance of(double[][] neutral) {
        int codes = neutral[0].length;
        var mean = new double[codes];
        var spread = new double[codes];
        for (double[] row : neutral) {
            for (int c = 0; c < codes; c++) {
                mean[c] += row[c] / neutral.length;
            }
        }
        for (double[] row : neutral) {
            for (int c = 0; c < codes; c++) {
                spread[c] += (row[c] - mean[c]) * (row[c] - mean[c]) / neutral.length;
            }
        }
        for (int c = 0; c < codes; c++) {
            spread[c] = Math.sqrt(Math.max(1e-6, spread[c]));
        }
        return new Chance(mean, spread);
    }

    /** The nearness to a code in standard deviations above chance. */
    double above(int code, double nearness) {
        return (nearness - mean[code]) / spread[code];
    }

    /** The most that a text is nearer to any code than chance makes it. */
    double most(double[] nearness) {
        double most = -Double.MAX_VALUE;
        for (int c = 0; c < nearness.length; c++) {
            most = Math.max(most, above(c, nearness[c]));
        }
        return most;
    }
}
