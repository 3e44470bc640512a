package regard.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How well groups agree with people's labels.
 *
 * @param v the harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007)
 * @param ari the adjusted Rand index (Hubert and Arabie 1985)
 */
record Agreement(double v, double ari, int groups) {

    static Agreement of(int[] truth, int[] found) {
        int n = truth.length;
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> ofTruth = new HashMap<>();
        Map<Integer, Integer> ofFound = new HashMap<>();
        for (int i = 0; i < n; i++) {
            both.merge(((long) truth[i] << 32) | found[i], 1, Integer::sum);
            ofTruth.merge(truth[i], 1, Integer::sum);
            ofFound.merge(found[i], 1, Integer::sum);
        }
        double hTruth = entropy(ofTruth, n);
        double hFound = entropy(ofFound, n);
        double shared = 0;
        double pairs = 0;
        for (var cell : both.entrySet()) {
            double x = cell.getValue();
            double t = ofTruth.get((int) (cell.getKey() >>> 32));
            double f = ofFound.get((int) (long) cell.getKey());
            shared += x / n * Math.log(x * n / (t * f));
            pairs += x * (x - 1) / 2;
        }
        double homogeneity = hTruth == 0 ? 1 : shared / hTruth;
        double completeness = hFound == 0 ? 1 : shared / hFound;
        double v = homogeneity + completeness == 0 ? 0 : 2 * homogeneity * completeness / (homogeneity + completeness);
        double inTruth = pairs(ofTruth);
        double inFound = pairs(ofFound);
        double byChance = inTruth * inFound / (n * (n - 1) / 2.0);
        double ari = (pairs - byChance) / ((inTruth + inFound) / 2 - byChance);
        return new Agreement(v, ari, (int) Arrays.stream(found).distinct().count());
    }

    private static double entropy(Map<Integer, Integer> sizes, int n) {
        return sizes.values().stream()
                .mapToDouble(x -> -x / (double) n * Math.log(x / (double) n))
                .sum();
    }

    private static double pairs(Map<Integer, Integer> sizes) {
        return sizes.values().stream().mapToDouble(x -> x * (x - 1.0) / 2).sum();
    }

    @Override
    public String toString() {
        return String.format("V %.3f  ARI %.3f  groups %d", v, ari, groups);
    }
}
