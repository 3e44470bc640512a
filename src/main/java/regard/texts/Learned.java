package regard.texts;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What was learned of one code from examples: a logistic regression on meaning, words and the fit of the code's own words, with a
 * threshold and a calibration found on examples it had not seen.
 */
final class Learned {

    private static final int FOLDS = 5;
    private static final double COST = 10;
    private static final float TERMS = 0.7f;
    private static final float FIT = 0.25f;

    static {
        // It would write how it gets on to standard output, which belongs to the answer.
        Linear.disableDebugOutput();
    }

    private final double[] weights;
    private final double threshold;
    private final double slope;
    private final double offset;
    private final double f1;

    /** What the regression sees of a text for one code. */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    record Seen(float[] vector, TermWeights.Sparse terms, double fit) {}

    private Learned(double[] weights, double threshold, double slope, double offset, double f1) {
        this.weights = weights;
        this.threshold = threshold;
        this.slope = slope;
        this.offset = offset;
        this.f1 = f1;
    }

    /** @param is whether each example has the code */
    static Learned of(Seen[] examples, boolean[] is, int terms, long seed) {
        Feature[][] features = Arrays.stream(examples).map(Learned::features).toArray(Feature[][]::new);
        int size = EmbeddingModel.DIMENSIONS + 1 + terms;
        int[] fold = folds(is, seed);
        var unseen = new double[is.length];
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            int[] train =
                    IntStream.range(0, is.length).filter(i -> fold[i] != held).toArray();
            double[] weights = train(features, is, train, size);
            for (int i = 0; i < is.length; i++) {
                if (fold[i] == f) {
                    unseen[i] = chance(dot(weights, features[i], size));
                }
            }
        }
        // Half-way to the middle: the best threshold on a few hundred examples is partly luck (measured in bench/).
        double threshold = (bestThreshold(unseen, is) + 0.5) / 2;
        double[] calibration = calibrate(unseen, is);
        double[] weights = train(features, is, IntStream.range(0, is.length).toArray(), size);
        return new Learned(weights, threshold, calibration[0], calibration[1], f1(unseen, is, threshold));
    }

    /** The score by which it decides, 0 to 1. */
    double score(Seen seen) {
        double sum = weights[weights.length - 1];
        float[] vector = seen.vector();
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        sum += weights[vector.length] * FIT * seen.fit();
        var terms = seen.terms();
        for (int i = 0; i < terms.terms().length; i++) {
            sum += weights[vector.length + 1 + terms.terms()[i]] * TERMS * terms.weights()[i];
        }
        return chance(sum);
    }

    double threshold() {
        return threshold;
    }

    /** How well it tells the code where it had not seen the answer. */
    double f1() {
        return f1;
    }

    private static double f1(double[] scores, boolean[] is, double threshold) {
        int hits = 0;
        int given = 0;
        int wanted = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean has = scores[i] >= threshold;
            hits += has && is[i] ? 1 : 0;
            given += has ? 1 : 0;
            wanted += is[i] ? 1 : 0;
        }
        return given + wanted == 0 ? 0 : 2.0 * hits / (given + wanted);
    }

    /** The share of comments with such a score that a person gave the code. */
    double confidence(double score) {
        return chance(slope * logit(score) + offset);
    }

    private static Feature[] features(Seen seen) {
        var features = new Feature[EmbeddingModel.DIMENSIONS + 1 + seen.terms().terms().length];
        for (int i = 0; i < EmbeddingModel.DIMENSIONS; i++) {
            features[i] = new FeatureNode(i + 1, seen.vector()[i]);
        }
        features[EmbeddingModel.DIMENSIONS] = new FeatureNode(EmbeddingModel.DIMENSIONS + 1, FIT * seen.fit());
        for (int i = 0; i < seen.terms().terms().length; i++) {
            features[EmbeddingModel.DIMENSIONS + 1 + i] = new FeatureNode(
                    EmbeddingModel.DIMENSIONS + 2 + seen.terms().terms()[i],
                    TERMS * seen.terms().weights()[i]);
        }
        return features;
    }

    private static double[] train(Feature[][] features, boolean[] is, int[] rows, int size) {
        var problem = new Problem();
        problem.l = rows.length;
        problem.n = size + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.length][];
        problem.y = new double[rows.length];
        int positives = 0;
        for (int i = 0; i < rows.length; i++) {
            Feature[] row = features[rows[i]];
            problem.x[i] = Arrays.copyOf(row, row.length + 1);
            problem.x[i][row.length] = new FeatureNode(size + 1, 1);
            problem.y[i] = is[rows[i]] ? 1 : -1;
            positives += is[rows[i]] ? 1 : 0;
        }
        if (positives == 0 || positives == rows.length) {
            var constant = new double[size + 1];
            constant[size] = positives == 0 ? -6 : 6;
            return constant;
        }
        var parameter = new Parameter(SolverType.L2R_LR, COST, 0.01);
        double weight = Math.sqrt((rows.length - positives) / (double) positives);
        parameter.setWeights(new double[] {weight}, new int[] {1});
        var model = Linear.train(problem, parameter);
        double[] weights = Arrays.copyOf(model.getFeatureWeights(), size + 1);
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    private static double dot(double[] weights, Feature[] features, int size) {
        double sum = weights[size];
        for (Feature feature : features) {
            sum += weights[feature.getIndex() - 1] * feature.getValue();
        }
        return sum;
    }

    /** Each fifth of those with the code and of those without. */
    private static int[] folds(boolean[] is, long seed) {
        var random = new Random(seed);
        int[] order = IntStream.range(0, is.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        var fold = new int[is.length];
        int with = 0;
        int without = 0;
        for (int i : order) {
            fold[i] = (is[i] ? with++ : without++) % FOLDS;
        }
        return fold;
    }

    private static double bestThreshold(double[] scores, boolean[] is) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i));
        int positives = 0;
        for (boolean yes : is) {
            positives += yes ? 1 : 0;
        }
        double best = 0;
        double threshold = 0.5;
        int hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += is[order[i]] ? 1 : 0;
            double f1 = 2.0 * hits / (i + 1 + positives);
            if (f1 > best) {
                best = f1;
                double next = i + 1 < order.length ? scores[order[i + 1]] : 0;
                threshold = (scores[order[i]] + next) / 2;
            }
        }
        return Math.clamp(threshold, 0.1, 0.9);
    }

    /** Slope and offset that turn scores into shares (Platt 1999), by a few steps of Newton's method. */
    private static double[] calibrate(double[] scores, boolean[] is) {
        int positives = 0;
        for (boolean yes : is) {
            positives += yes ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (is.length - positives + 2.0);
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < 30; round++) {
            double gradientA = 1e-3 * (slope - 1);
            double gradientB = 0;
            double aa = 1e-3;
            double ab = 0;
            double bb = 1e-9;
            for (int i = 0; i < scores.length; i++) {
                double x = logit(scores[i]);
                double p = chance(slope * x + offset);
                double miss = p - (is[i] ? high : low);
                double spread = Math.max(1e-9, p * (1 - p));
                gradientA += miss * x;
                gradientB += miss;
                aa += spread * x * x;
                ab += spread * x;
                bb += spread;
            }
            double det = aa * bb - ab * ab;
            if (Math.abs(det) < 1e-12) {
                break;
            }
            slope = Math.clamp(slope - (bb * gradientA - ab * gradientB) / det, 0.05, 5);
            offset = Math.clamp(offset - (aa * gradientB - ab * gradientA) / det, -8, 8);
        }
        return new double[] {slope, offset};
    }

    private static double chance(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }
}
