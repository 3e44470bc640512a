package regard.bench;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The usual baseline: words and word pairs by TF-IDF, one logistic regression for each code, chance of one half. */
final class WordsAlone {

    static {
        Linear.disableDebugOutput();
    }

    private WordsAlone() {}

    static Map<String, Set<String>> code(
            List<String> codes, List<Map<String, String>> train, List<Map<String, String>> test) {
        var documents = new TreeMap<String, Integer>();
        train.forEach(row -> new HashSet<>(terms(row.get("text"))).forEach(t -> documents.merge(t, 1, Integer::sum)));
        documents.values().removeIf(count -> count < 2);
        var number = new HashMap<String, Integer>();
        documents.keySet().forEach(term -> number.put(term, number.size() + 1));
        Feature[][] known = features(train, number, documents, train.size());
        Feature[][] asked = features(test, number, documents, train.size());
        var given = new HashMap<String, Set<String>>();
        for (String code : codes) {
            var problem = new Problem();
            problem.l = known.length;
            problem.n = number.size() + 1;
            problem.bias = 1;
            problem.x = known;
            problem.y = train.stream()
                    .mapToDouble(row -> Set.of(row.get("labels").split("\\|")).contains(code) ? 1 : -1)
                    .toArray();
            var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 10, 0.01));
            for (int i = 0; i < asked.length; i++) {
                if (Linear.predict(model, asked[i]) > 0) {
                    given.computeIfAbsent(String.valueOf(i), _ -> new HashSet<>())
                            .add(code);
                }
            }
        }
        return given;
    }

    private static Feature[][] features(
            List<Map<String, String>> rows, Map<String, Integer> number, Map<String, Integer> documents, int size) {
        return rows.stream()
                .map(row -> {
                    var weights = new TreeMap<Integer, Double>();
                    for (String term : terms(row.get("text"))) {
                        if (number.containsKey(term)) {
                            weights.merge(
                                    number.get(term),
                                    Math.log((1.0 + size) / (1 + documents.get(term))) + 1,
                                    Double::sum);
                        }
                    }
                    double length = Math.sqrt(Math.max(
                            1e-9,
                            weights.values().stream().mapToDouble(w -> w * w).sum()));
                    var features = new Feature[weights.size() + 1];
                    int i = 0;
                    for (var weight : weights.entrySet()) {
                        features[i++] = new FeatureNode(weight.getKey(), weight.getValue() / length);
                    }
                    features[i] = new FeatureNode(number.size() + 1, 1);
                    return features;
                })
                .toArray(Feature[][]::new);
    }

    private static List<String> terms(String text) {
        String[] words = text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}']+");
        var terms = new java.util.ArrayList<String>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                terms.add(words[i]);
            }
            if (i > 0) {
                terms.add(words[i - 1] + " " + words[i]);
            }
        }
        return terms;
    }
}
