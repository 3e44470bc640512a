package regard.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import regard.texts.Progress;
import regard.texts.Steering;
import regard.texts.Texts;

/** Target 2: small sets, one for each of 28 public questions, against the key points people found in them. */
final class Arguments {

    private final Texts texts;
    private final Map<String, double[]> sums = new TreeMap<>();

    Arguments(Texts texts) {
        this.texts = texts;
    }

    void measure() {
        var rows = Table.read("argkp_arguments.csv").rows().stream()
                .filter(r ->
                        !r.get("key_points").isEmpty() && !r.get("key_points").contains("|"))
                .toList();
        var topics = rows.stream().map(r -> r.get("topic")).distinct().sorted().toList();
        for (int t = 0; t < topics.size(); t++) {
            String topic = topics.get(t);
            question(rows.stream().filter(r -> r.get("topic").equals(topic)).toList(), t % 2 == 0);
        }
        sums.forEach((who, s) -> System.out.printf(
                Locale.ROOT,
                "    %s: mean V %.3f  ARI %.3f  groups %.1f  within 1.5 times the human number: %.0f of %.0f  (%.1f processor seconds)%n",
                who,
                s[0] / s[4],
                s[1] / s[4],
                s[2] / s[4],
                s[3],
                s[4],
                s[5]));
    }

    private void question(List<Map<String, String>> rows, boolean tunedOn) {
        var words = rows.stream().map(r -> r.get("text")).toList();
        int[] truth = Table.numbered(rows.stream().map(r -> r.get("key_points")).toList());
        int labels = (int) Arrays.stream(truth).distinct().count();
        double from = Measure.processorSeconds();
        int[] found = Measure.mainThemes(texts.group(Measure.comments(words), Steering.NONE, Bench.SEED, Progress.NONE)
                .themes());
        add("1 this engine, all questions", truth, found, labels, from);
        add("1 this engine, questions " + (tunedOn ? "tuned on" : "not tuned on"), truth, found, labels, from);
        from = Measure.processorSeconds();
        var vectors = Measure.centred(texts.vectors(words, Progress.NONE));
        add("2 k-means, true number", truth, Peers.kMeans(vectors, labels), labels, from);
        from = Measure.processorSeconds();
        add("3 MALLET LDA, true number", truth, Peers.mallet(words, labels), labels, from);
        from = Measure.processorSeconds();
        add("4 Carrot2 STC", truth, Peers.carrot2(new STCClusteringAlgorithm(), words), labels, from);
        from = Measure.processorSeconds();
        add("5 Carrot2 Lingo", truth, Peers.carrot2(new LingoClusteringAlgorithm(), words), labels, from);
    }

    private void add(String who, int[] truth, int[] found, int labels, double from) {
        var agreement = Agreement.of(truth, found);
        double[] sum = sums.computeIfAbsent(who, _ -> new double[6]);
        sum[0] += agreement.v();
        sum[1] += agreement.ari();
        sum[2] += agreement.groups();
        sum[3] += agreement.groups() <= 1.5 * labels ? 1 : 0;
        sum[4]++;
        sum[5] += Measure.processorSeconds() - from;
    }
}
