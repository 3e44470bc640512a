package regard.texts;

import java.util.ArrayList;
import java.util.List;
import regard.texts.Codebook.Code;

/**
 * How well each code's own words fit each comment, with no example: the best of the comment and its single points, in standard
 * deviations above what the code gets over all comments. A code whose words lie near everything so gains nothing by it.
 */
final class Similarity {

    /** With fewer comments their own mean and spread say little; those of the codes together are mixed in. */
    private static final double PRIOR = 20;

    private final double[][] standard;
    private final double[] nearest;

    private Similarity(double[][] standard, double[] nearest) {
        this.standard = standard;
        this.nearest = nearest;
    }

    static Similarity of(
            List<String> texts, float[][] vectors, Codebook codebook, Embedder embedder, Likeness likeness) {
        int codes = codebook.codes().size();
        float[][] codeVectors = embedder.byModel(
                codebook.codes().stream().map(Similarity::words).toList(), "reading the codebook");
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
        return standardised(raw, codes);
    }

    private static Similarity standardised(double[][] raw, int codes) {
        int n = raw.length;
        var mean = new double[codes];
        var square = new double[codes];
        double allMean = 0;
        double allSquare = 0;
        var nearest = new double[n];
        for (int i = 0; i < n; i++) {
            nearest[i] = -1;
            for (int c = 0; c < codes; c++) {
                mean[c] += raw[i][c] / n;
                square[c] += raw[i][c] * raw[i][c] / n;
                allMean += raw[i][c] / n / codes;
                allSquare += raw[i][c] * raw[i][c] / n / codes;
                nearest[i] = Math.max(nearest[i], raw[i][c]);
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
        return new Similarity(raw, nearest);
    }

    /** Standard deviations above the code's mean. */
    double of(int text, int code) {
        return standard[text][code];
    }

    /** The nearness of the nearest code, as the model gives it. */
    double nearest(int text) {
        return nearest[text];
    }

    private static String words(Code code) {
        return code.description().isBlank() ? code.label() : code.label() + ": " + code.description();
    }
}
