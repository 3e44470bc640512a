package regard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regard.texts.Progress;
import regard.texts.Steering;
import regard.texts.Texts;

/** How many groups are proposed for samples of many sizes, beside how many labels people used in them. */
final class Sizes {

    private static final int SAMPLES = 3;

    private final Texts texts;

    Sizes(Texts texts) {
        this.texts = texts;
    }

    /** On halves that nothing was tuned on: Banking77's split train, and the NHS comments with an odd hash. */
    void measure() {
        var banking = Table.read("banking77.csv").rows().stream()
                .filter(r -> r.get("split").equals("train"))
                .toList();
        for (int labels : new int[] {6, 8, 10, 12, 15, 20}) {
            sample("Banking77, " + labels + " intents", banking, "label", labels, 15 * labels);
        }
        var patients = Table.read("nhs_feedback_hierarchical.csv").rows().stream()
                .filter(r -> !Texts.isWithoutSubstance(r.get("text")))
                .filter(r -> (r.get("text").hashCode() & 1) == 1)
                .toList();
        for (int size : new int[] {60, 100, 200, 390, 700, 1_400, patients.size()}) {
            sample("NHS comments", patients, "subtheme", Integer.MAX_VALUE, size);
        }
    }

    private void sample(String what, List<Map<String, String>> rows, String label, int labels, int size) {
        double v = 0;
        double ari = 0;
        double used = 0;
        int within = 0;
        var groups = new ArrayList<Integer>();
        for (int i = 0; i < SAMPLES; i++) {
            var random = new Random(100 + i);
            var names = rows.stream()
                    .map(r -> r.get(label))
                    .distinct()
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(names, random);
            var kept = names.subList(0, Math.min(labels, names.size()));
            var some = rows.stream()
                    .filter(r -> kept.contains(r.get(label)))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(some, random);
            some.subList(Math.min(size, some.size()), some.size()).clear();
            var counts = new TreeMap<String, Integer>();
            some.forEach(r -> counts.merge(r.get(label), 1, Integer::sum));
            var found = texts.group(
                            Measure.comments(
                                    some.stream().map(r -> r.get("text")).toList()),
                            Steering.NONE,
                            Bench.SEED,
                            Progress.NONE)
                    .themes();
            var agreement = Agreement.of(
                    Table.numbered(some.stream().map(r -> r.get(label)).toList()), Measure.mainThemes(found));
            groups.add(agreement.groups());
            v += agreement.v() / SAMPLES;
            ari += agreement.ari() / SAMPLES;
            used += counts.size() / (double) SAMPLES;
            within += agreement.groups() <= 1.5 * counts.size() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "    %s, %d comments: groups %s, labels %.1f, within 1.5 times %d of %d, V %.3f  ARI %.3f%n",
                what,
                size,
                groups,
                used,
                within,
                SAMPLES,
                v,
                ari);
    }
}
