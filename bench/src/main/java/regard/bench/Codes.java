package regard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regard.texts.Codebook;
import regard.texts.CodedExample;
import regard.texts.Coding;
import regard.texts.Progress;
import regard.texts.Texts;

/** Targets 3 and 4: codes proposed with examples and without, against people's codes. */
final class Codes {

    private final Texts texts;

    Codes(Texts texts) {
        this.texts = texts;
    }

    void codebook() {
        var codes = Table.read("consultation_gambling_themes.csv").rows().stream()
                .map(r -> new Codebook.Code(r.get("theme"), r.get("label"), r.get("description"), ""))
                .toList();
        var rows = Table.read("consultation_gambling.csv").rows();
        var words = rows.stream().map(r -> r.get("text")).toList();
        var codings = Measure.timed(
                "this engine",
                () -> texts.coder(new Codebook(codes), List.of(), Bench.SEED, Progress.NONE)
                        .code(Measure.comments(words)));
        Map<String, List<Coding>> byComment = codings.stream().collect(Collectors.groupingBy(Coding::commentId));
        double f1 = 0;
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            Set<String> truth = Set.of(rows.get(i).get("themes").split("\\|"));
            var own = byComment.get(String.valueOf(i));
            long hits = own.stream().filter(c -> truth.contains(c.code())).count();
            f1 += 2.0 * hits / (own.size() + truth.size()) / rows.size();
            top += truth.contains(own.getFirst().code()) ? 1.0 / rows.size() : 0;
        }
        System.out.printf(Locale.ROOT, "    without examples: samples F1 %.3f  top-1 %.3f%n", f1, top);
    }

    void examples() {
        var rows = Table.read("nhs_fft_multilabel.csv").rows().stream()
                .filter(r -> !r.get("labels").contains("Labelling not possible")
                        && !r.get("text").isBlank())
                .toList();
        var train = rows.stream().filter(r -> r.get("split").equals("train")).toList();
        var test = rows.stream().filter(r -> r.get("split").equals("test")).toList();
        Map<String, Integer> counts = new TreeMap<>();
        train.forEach(r -> Arrays.stream(r.get("labels").split("\\|")).forEach(l -> counts.merge(l, 1, Integer::sum)));
        counts.remove("Not assigned");
        var codes = counts.entrySet().stream()
                .filter(e -> e.getValue() >= 20)
                .map(Map.Entry::getKey)
                .toList();
        coding("all examples", codes, train, test);
        score(
                "words alone (TF-IDF and logistic regression), all examples",
                codes,
                Measure.timed("words alone", () -> WordsAlone.code(codes, train, test)),
                test);
        for (int each : new int[] {5, 10, 20, 50}) {
            coding(each + " examples a code", codes, some(train, codes, each), test);
        }
    }

    /** Comments in random order, each taken while one of its codes still has too few. */
    private static List<Map<String, String>> some(List<Map<String, String>> train, List<String> codes, int each) {
        var order = new ArrayList<>(train);
        Collections.shuffle(order, new Random(7));
        var got = new HashMap<String, Integer>();
        var some = new ArrayList<Map<String, String>>();
        for (var row : order) {
            var labels = List.of(row.get("labels").split("\\|"));
            if (labels.stream().anyMatch(l -> codes.contains(l) && got.getOrDefault(l, 0) < each)) {
                some.add(row);
                labels.forEach(l -> got.merge(l, 1, Integer::sum));
            }
        }
        return some;
    }

    private void coding(
            String name, List<String> codes, List<Map<String, String>> train, List<Map<String, String>> test) {
        var codebook = new Codebook(
                codes.stream().map(c -> new Codebook.Code(c, c, "", "")).toList());
        var examples = train.stream()
                .map(r -> new CodedExample(r.get("text"), Set.of(r.get("labels").split("\\|"))))
                .toList();
        var codings = Measure.timed(
                name + ", " + train.size() + " comments",
                () -> texts.coder(codebook, examples, Bench.SEED, Progress.NONE)
                        .code(Measure.comments(
                                test.stream().map(r -> r.get("text")).toList())));
        var given = new HashMap<String, Set<String>>();
        codings.forEach(
                c -> given.computeIfAbsent(c.commentId(), _ -> new HashSet<>()).add(c.code()));
        score(name, codes, given, test);
        System.out.printf(Locale.ROOT, "        calibration error %.3f%n", calibrationError(codings, test));
    }

    private static void score(
            String name, List<String> codes, Map<String, Set<String>> given, List<Map<String, String>> test) {
        int hits = 0;
        int wrong = 0;
        int missed = 0;
        double macro = 0;
        for (String code : codes) {
            int h = 0;
            int w = 0;
            int m = 0;
            for (int i = 0; i < test.size(); i++) {
                boolean is = List.of(test.get(i).get("labels").split("\\|")).contains(code);
                boolean has = given.getOrDefault(String.valueOf(i), Set.of()).contains(code);
                h += is && has ? 1 : 0;
                w += !is && has ? 1 : 0;
                m += is && !has ? 1 : 0;
            }
            hits += h;
            wrong += w;
            missed += m;
            macro += h == 0 ? 0 : 2.0 * h / (2 * h + w + m) / codes.size();
        }
        System.out.printf(
                Locale.ROOT,
                "    %s: micro F1 %.3f  macro F1 %.3f%n",
                name,
                2.0 * hits / (2 * hits + wrong + missed),
                macro);
    }

    /** How far confidence is from the share that was right, over ten bands, each weighed by its size. */
    private static double calibrationError(List<Coding> codings, List<Map<String, String>> test) {
        var off = new double[10];
        int all = 0;
        for (Coding coding : codings) {
            if (!coding.code().equals(Coding.NONE)) {
                boolean right = List.of(test.get(Integer.parseInt(coding.commentId()))
                                .get("labels")
                                .split("\\|"))
                        .contains(coding.code());
                off[(int) Math.min(9, coding.confidence() * 10)] += coding.confidence() - (right ? 1 : 0);
                all++;
            }
        }
        return Arrays.stream(off).map(Math::abs).sum() / Math.max(1, all);
    }
}
