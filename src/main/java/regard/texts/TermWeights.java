package regard.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words and word pairs as numbers: frequent in the text, rare in the rest (TF-IDF), learned from the examples alone. */
final class TermWeights {

    private final Map<String, Integer> number = new HashMap<>();
    private final List<Double> rarity = new ArrayList<>();

    /** The terms a text has, by number, and their weights: of length 1. */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    record Sparse(int[] terms, float[] weights) {}

    TermWeights(List<String> texts) {
        var in = new TreeMap<String, Integer>();
        for (String text : texts) {
            Terms.wordsAndPairs(text).stream().distinct().forEach(term -> in.merge(term, 1, Integer::sum));
        }
        in.forEach((term, count) -> {
            if (count >= 2) {
                number.put(term, number.size());
                rarity.add(Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
            }
        });
    }

    int size() {
        return number.size();
    }

    Sparse of(String text) {
        var counts = new TreeMap<Integer, Integer>();
        for (String term : Terms.wordsAndPairs(text)) {
            Integer known = number.get(term);
            if (known != null) {
                counts.merge(known, 1, Integer::sum);
            }
        }
        var terms = new int[counts.size()];
        var weights = new float[counts.size()];
        int i = 0;
        double squares = 0;
        for (var entry : counts.entrySet()) {
            terms[i] = entry.getKey();
            double weight = (1 + Math.log(entry.getValue())) * rarity.get(entry.getKey());
            weights[i++] = (float) weight;
            squares += weight * weight;
        }
        float by = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= by;
        }
        return new Sparse(terms, weights);
    }
}
