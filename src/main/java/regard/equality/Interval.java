package regard.equality;

/**
 * Between which shares the true one lies, with 95% certainty, if those who answered were drawn by lot (Wilson, 1927). People choose to
 * take part, so it says how much chance alone could do, and no more.
 */
record Interval(double low, double high) {

    private static final double Z = 1.959964;

    static Interval of(long part, long whole) {
        if (whole == 0) {
            return new Interval(0, 1);
        }
        double n = whole;
        double share = part / n;
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
