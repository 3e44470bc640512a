package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import regard.texts.Codebook.Code;

/**
 * How well each code's own words fit each comment, with no example: the best of the comment and its single points, in standard
 * deviations above what the code gets over all comments. A code whose words lie near everything so gains nothing by it.
 */
final class Similarity {

    /** With fewer comments their own mean and spread say little; those of the codes together are mixed in. */
    private static final double PRIOR = 20;

    /** What anybody might write about anything. */
    private static final Set<String> NEUTRAL = Lists.read("neutral-sentences.txt");

    /** How much nearer than chance, as a share of what the codes are to each other, a code must be to fit. */
    private static final double SHARE_OF_BETWEEN = 0.55;

    /** The least of that, where the codes have little in common. */
    private static final double LEAST_FLOOR = 0.5;

    private final double[][] standard;
    private final double[] nearest;
    private final double floor;

    private Similarity(double[][] standard, double[] nearest, double floor) {
        this.floor = floor;
        this.standard = standard;
        this.nearest = nearest;
    }

    /** @param examples whether people's examples decide what fits: then nearness alone rules nothing out */
    static Similarity of(
            List<String> texts,
            float[][] vectors,
            Codebook codebook,
            boolean examples,
            Embedder embedder,
            Likeness likeness) {
        int codes = codebook.codes().size();
        float[][] codeVectors = embedder.byModel(
                codebook.codes().stream().map(Similarity::words).toList(), "reading the codebook");
        var raw = raw(texts, vectors, codeVectors, embedder, likeness);
        var nearest = new double[raw.length];
        double floor = 0;
        if (!examples && codes > 0) {
            var byChance = byChance(codeVectors, embedder, likeness);
            Arrays.setAll(nearest, i -> byChance.most(raw[i]));
            floor = floor(codeVectors, byChance, likeness);
        }
        return new Similarity(standardised(raw, codes), nearest, floor);
    }

    private static Chance byChance(float[][] codeVectors, Embedder embedder, Likeness likeness) {
        var neutral = NEUTRAL.stream().sorted().toList();
        return Chance.of(
                raw(neutral, embedder.byModel(neutral, "reading the codebook"), codeVectors, embedder, likeness));
    }

    /** Below this no code fits: a share of what lies between the codes themselves, for they are about one matter. */
    private static double floor(float[][] codeVectors, Chance byChance, Likeness likeness) {
        double[] sum = {0};
        likeness.each(codeVectors, codeVectors, (row, line) -> {
            for (int c = 0; c < codeVectors.length; c++) {
                sum[0] += c == row ? 0 : byChance.above(c, line[c]);
            }
        });
        int pairs = codeVectors.length * (codeVectors.length - 1);
        return pairs == 0 ? LEAST_FLOOR : Math.max(LEAST_FLOOR, SHARE_OF_BETWEEN * sum[0] / pairs);
    }

    /** The nearness of each text to each code, the best of the text and its clauses. */
    private static double[][] raw(
            List<String> texts, float[][] vectors, float[][] codeVectors, Embedder embedder, Likeness likeness) {
        int codes = codeVectors.length;
        var clauses = new ArrayList<String>();
        var owner = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            var own = Sentences.clauses(texts.get(i));
            if (own.size() > 1) {
                for (String clause : own) {
                    clauses.add(clause);
                    owner.add(i);
                }
            }
        }
        float[][] clauseVectors = embedder.embed(clauses, "reading sentences").vectors();
        var raw = new double[texts.size()][codes];
        likeness.each(vectors, codeVectors, (row, line) -> {
            for (int c = 0; c < codes; c++) {
                raw[row][c] = line[c];
            }
        });
        likeness.each(clauseVectors, codeVectors, (row, line) -> {
            double[] of = raw[owner.get(row)];
            for (int c = 0; c < codes; c++) {
                of[c] = Math.max(of[c], line[c]);
            }
        });
        return raw;
    }

    private static double[][] standardised(double[][] raw, int codes) {
        int n = raw.length;
        var mean = new double[codes];
        var square = new double[codes];
        double allMean = 0;
        double allSquare = 0;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < codes; c++) {
                mean[c] += raw[i][c] / n;
                square[c] += raw[i][c] * raw[i][c] / n;
                allMean += raw[i][c] / n / codes;
                allSquare += raw[i][c] * raw[i][c] / n / codes;
            }
        }
        double allSpread = Math.sqrt(Math.max(1e-6, allSquare - allMean * allMean));
        double own = n / (n + PRIOR);
        for (int c = 0; c < codes; c++) {
            double spread = Math.sqrt(Math.max(1e-8, square[c] - mean[c] * mean[c]));
            double m = n < 5 * PRIOR ? own * mean[c] + (1 - own) * allMean : mean[c];
            double s = n < 5 * PRIOR ? own * spread + (1 - own) * allSpread : spread;
            for (int i = 0; i < n; i++) {
                raw[i][c] = (raw[i][c] - m) / Math.max(1e-4, s);
            }
        }
        return raw;
    }

    /** Standard deviations above the code's mean. */
    double of(int text, int code) {
        return standard[text][code];
    }

    /** Whether any code is nearer than chance and a common matter make it. */
    boolean isNear(int text) {
        return nearest[text] >= floor;
    }

    private static String words(Code code) {
        return code.description().isBlank() ? code.label() : code.label() + ": " + code.description();
    }
}
