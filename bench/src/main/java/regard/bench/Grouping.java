package regard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import regard.texts.Assignment;
import regard.texts.Progress;
import regard.texts.Steering;
import regard.texts.Texts;
import regard.texts.Theme;
import regard.texts.ThemeSet;

/** Targets 1 and 9: do groups, whose number is not told, agree with people's labels, and do their names tell? */
final class Grouping {

    /** The intents that sentences in two themes were tuned on: those of the small part in the tests. */
    private static final Set<String> TUNED_ON = Set.of(
            "Refund_not_showing_up",
            "atm_support",
            "beneficiary_not_allowed",
            "card_arrival",
            "card_payment_fee_charged",
            "cash_withdrawal_charge",
            "contactless_not_working",
            "declined_transfer",
            "exchange_charge",
            "failed_transfer",
            "getting_spare_card",
            "order_physical_card");

    private final Texts texts;

    Grouping(Texts texts) {
        this.texts = texts;
    }

    void banking() {
        var table = Table.read("banking77.csv");
        var train = table.rows().stream()
                .filter(r -> r.get("split").equals("train"))
                .toList();
        grouping("Banking77, split train (not tuned on)", train, "label", "", false);
        grouping("Banking77, all", table.rows(), "label", "", true);
    }

    void patients() {
        var rows = Table.read("nhs_feedback_hierarchical.csv").rows().stream()
                .filter(r -> !Texts.isWithoutSubstance(r.get("text")))
                .toList();
        grouping("NHS feedback, sub-themes, and themes above", rows, "subtheme", "theme", true);
    }

    /** Two questions written as one comment: does it stand in the themes of both? On the 65 intents the rule was not tuned on. */
    void points() {
        points("test", 1_500);
    }

    /** What changes where a student reads most: all of it on the split it was not tuned on. */
    void student() {
        var train = Table.read("banking77.csv").rows().stream()
                .filter(r -> r.get("split").equals("train"))
                .toList();
        grouping("Banking77, split train (not tuned on), a student reads two thirds", train, "label", "", false);
        points("train", 6_000);
    }

    private void points(String split, int singles) {
        var rows = new ArrayList<>(Table.read("banking77.csv").rows().stream()
                .filter(r -> r.get("split").equals(split) && !TUNED_ON.contains(r.get("label")))
                .toList());
        Collections.shuffle(rows, new Random(5));
        var words = new ArrayList<>(
                rows.stream().limit(singles).map(r -> r.get("text")).toList());
        for (int i = 0; i < 200; i++) {
            words.add(words.get(i).strip() + ". " + words.get(i + 700));
        }
        var found = texts.group(Measure.comments(words), Steering.NONE, Bench.SEED, Progress.NONE)
                .themes();
        Map<String, List<String>> said = found.assignments().stream()
                .collect(Collectors.groupingBy(
                        Assignment::commentId, Collectors.mapping(Assignment::themeId, Collectors.toList())));
        int both = 0;
        int others = 0;
        int possible = 0;
        for (int i = 0; i < 200; i++) {
            String one = said.get(String.valueOf(i)).getFirst();
            String other = said.get(String.valueOf(i + 700)).getFirst();
            var own = new HashSet<>(said.get(String.valueOf(i + singles)));
            if (!one.equals(other)) {
                possible++;
                both += own.contains(one) && own.contains(other) ? 1 : 0;
                own.removeAll(Set.of(one, other));
                others += own.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "    two points in one comment: both found in %d of %d, other themes added %d%n",
                both,
                possible,
                others);
    }

    private void grouping(
            String name, List<Map<String, String>> rows, String label, String broaderLabel, boolean peers) {
        var words = rows.stream().map(r -> r.get("text")).toList();
        int[] truth = Table.numbered(rows.stream().map(r -> r.get(label)).toList());
        int labels = (int) Arrays.stream(truth).distinct().count();
        System.out.println("### " + name + ": " + words.size() + " comments, " + labels + " labels");
        var found = Measure.timed(
                "this engine",
                () -> texts.group(Measure.comments(words), Steering.NONE, Bench.SEED, Progress.NONE)
                        .themes());
        report("this engine", truth, Measure.mainThemes(found));
        report("this engine, broader themes", truth, Measure.broaderThemes(found));
        if (!broaderLabel.isEmpty()) {
            int[] broader =
                    Table.numbered(rows.stream().map(r -> r.get(broaderLabel)).toList());
            report("this engine, broader themes against broader labels", broader, Measure.broaderThemes(found));
        }
        names(found, words);
        if (peers) {
            var vectors = Measure.timed("reading for k-means", () -> texts.vectors(words, Progress.NONE));
            peer("k-means, true number", truth, () -> Peers.kMeans(Measure.centred(vectors), labels));
            peer("MALLET LDA, true number", truth, () -> Peers.mallet(words, labels));
            peer("Carrot2 STC", truth, () -> Peers.carrot2(new STCClusteringAlgorithm(), words));
            peer("Carrot2 Lingo", truth, () -> PeerAlone.lingo(words));
        }
    }

    /** A peer that fails is a result too, and does not end the rest. */
    private static void peer(String who, int[] truth, Supplier<int[]> work) {
        try {
            report(who, truth, Measure.timed(who, work));
        } catch (RuntimeException | OutOfMemoryError e) {
            System.out.println("    " + who + ": failed, " + e);
        }
    }

    private static void report(String who, int[] truth, int[] found) {
        System.out.println("    " + who + ": " + Agreement.of(truth, found));
    }

    /** Target 9: a phrase of the name stands word for word in a tenth of the theme's comments and in few of the others. */
    private static void names(ThemeSet found, List<String> words) {
        var lower = words.stream()
                .map(w -> " " + w.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'&-]+", " ") + " ")
                .toList();
        var firsts = Measure.firsts(found);
        int good = 0;
        int all = 0;
        for (Theme theme : found.themes()) {
            boolean finest = found.themes().stream().noneMatch(t -> t.parentId().equals(theme.id()));
            if (theme.kind() != Theme.Kind.FOUND || !finest) {
                continue;
            }
            all++;
            boolean tells = false;
            for (String phrase : theme.label().toLowerCase(Locale.ROOT).split(", ")) {
                int inside = 0;
                int members = 0;
                int outside = 0;
                for (int i = 0; i < firsts.size(); i++) {
                    boolean member = firsts.get(i).themeId().equals(theme.id());
                    boolean has = lower.get(i).contains(" " + phrase + " ");
                    members += member ? 1 : 0;
                    inside += member && has ? 1 : 0;
                    outside += !member && has ? 1 : 0;
                }
                tells |= inside >= 0.10 * members && outside <= 0.02 * (firsts.size() - members);
            }
            good += tells ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "    names that tell: %d of %d%n", good, all);
    }
}
