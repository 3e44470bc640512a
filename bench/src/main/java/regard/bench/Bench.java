package regard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import regard.texts.Assignment;
import regard.texts.Codebook;
import regard.texts.CodedExample;
import regard.texts.Coding;
import regard.texts.Comment;
import regard.texts.PersonalData;
import regard.texts.Progress;
import regard.texts.Steering;
import regard.texts.Texts;
import regard.texts.Theme;
import regard.texts.ThemeSet;

/** Measures every target of the engine of themes on labelled data, beside others, and the service under load. See bench/README.md. */
public final class Bench {

    private static final long SEED = 1;

    private final Texts texts = Texts.open();

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1 && measuredTheService(args[0])) {
            return;
        }
        var bench = new Bench();
        List<String> wanted = args.length == 0
                ? List.of(
                        "banking",
                        "arguments",
                        "patients",
                        "examples",
                        "codebook",
                        "campaigns",
                        "redaction",
                        "same",
                        "speed",
                        "large")
                : List.of(args);
        for (String what : wanted) {
            System.out.println("## " + what);
            switch (what) {
                case "banking" -> bench.banking();
                case "arguments" -> bench.arguments();
                case "patients" -> bench.patients();
                case "examples" -> bench.examples();
                case "codebook" -> bench.codebook();
                case "campaigns" -> bench.campaigns();
                case "redaction" -> bench.redaction();
                case "same" -> bench.same();
                case "speed" -> bench.speed(10_000, false);
                case "large" -> bench.speed(100_000, true);
                default -> System.out.println("no such measurement: " + what);
            }
        }
        // MALLET leaves threads behind that would keep the process.
        System.exit(0);
    }

    /** The measurements of the service need none of the engine. */
    private static boolean measuredTheService(String what) throws IOException, InterruptedException {
        switch (what) {
            case "serving" -> Serving.measure();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void banking() {
        var table = Table.read("banking77.csv");
        grouping("Banking77, all", table.rows(), "text", "label", true);
        grouping(
                "Banking77, split train (not tuned on)",
                table.rows().stream()
                        .filter(r -> r.get("split").equals("train"))
                        .toList(),
                "text",
                "label",
                false);
    }

    private void patients() {
        var rows = Table.read("nhs_feedback_hierarchical.csv").rows().stream()
                .filter(r -> !Texts.isWithoutSubstance(r.get("text")))
                .toList();
        grouping("NHS feedback, 44 sub-themes", rows, "text", "subtheme", true);
    }

    private void grouping(
            String name, List<Map<String, String>> rows, String textColumn, String labelColumn, boolean peers) {
        var words = rows.stream().map(r -> r.get(textColumn)).toList();
        int[] truth = Table.numbered(rows.stream().map(r -> r.get(labelColumn)).toList());
        int labels = (int) Arrays.stream(truth).distinct().count();
        System.out.println("### " + name + ": " + words.size() + " comments, " + labels + " labels");
        var found = timed("this engine", () -> themes(words));
        report("this engine", truth, mainThemes(found));
        report("this engine, broader themes", truth, broaderThemes(found));
        names(found, words);
        if (peers) {
            var distinct = timed("reading", () -> texts.vectors(words, Progress.NONE));
            report("k-means, true number", truth, timed("k-means", () -> Peers.kMeans(centred(distinct), labels)));
            report("MALLET LDA, true number", truth, timed("MALLET", () -> Peers.mallet(words, labels)));
            report("Carrot2 STC", truth, timed("STC", () -> Peers.carrot2(new STCClusteringAlgorithm(), words)));
            report("Carrot2 Lingo", truth, timed("Lingo", () -> Peers.carrot2(new LingoClusteringAlgorithm(), words)));
        }
    }

    private static void report(String who, int[] truth, int[] found) {
        System.out.println("    " + who + ": " + Agreement.of(truth, found));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "    (%s: %.1f s)%n", what, (System.nanoTime() - from) / 1e9);
        return result;
    }

    private ThemeSet themes(List<String> words) {
        return texts.group(comments(words), Steering.NONE, SEED, Progress.NONE).themes();
    }

    private static List<Comment> comments(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Comment(String.valueOf(i), words.get(i)))
                .toList();
    }

    /** The first theme of each comment, in the order of the comments; those that have none are one group. */
    private static int[] mainThemes(ThemeSet found) {
        return Table.numbered(firsts(found).stream().map(Assignment::themeId).toList());
    }

    private static int[] broaderThemes(ThemeSet found) {
        Map<String, String> parents = found.themes().stream()
                .collect(Collectors.toMap(Theme::id, t -> t.parentId().isEmpty() ? t.id() : t.parentId()));
        return Table.numbered(firsts(found).stream()
                .map(a -> parents.getOrDefault(a.themeId(), a.themeId()))
                .toList());
    }

    private static List<Assignment> firsts(ThemeSet found) {
        var firsts = new ArrayList<Assignment>();
        var seen = new HashSet<String>();
        for (Assignment assignment : found.assignments()) {
            if (seen.add(assignment.commentId())) {
                firsts.add(assignment);
            }
        }
        return firsts;
    }

    private static float[][] centred(float[][] vectors) {
        var mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        var centred = new float[vectors.length][mean.length];
        for (int i = 0; i < centred.length; i++) {
            double squares = 0;
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] = (float) (vectors[i][d] - mean[d]);
                squares += centred[i][d] * centred[i][d];
            }
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] /= (float) Math.sqrt(squares);
            }
        }
        return centred;
    }

    /** Target 9: a phrase of the name stands word for word in a tenth of the theme's comments and in few of the others. */
    private static void names(ThemeSet found, List<String> words) {
        var lower = words.stream()
                .map(w -> " " + w.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'&-]+", " ") + " ")
                .toList();
        var firsts = firsts(found);
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

    private void arguments() {
        var rows = Table.read("argkp_arguments.csv").rows().stream()
                .filter(r ->
                        !r.get("key_points").isEmpty() && !r.get("key_points").contains("|"))
                .toList();
        var topics = rows.stream().map(r -> r.get("topic")).distinct().sorted().toList();
        var sums = new double[2][4];
        var means = new double[3];
        var lda = new double[3];
        for (int t = 0; t < topics.size(); t++) {
            String topic = topics.get(t);
            var own = rows.stream().filter(r -> r.get("topic").equals(topic)).toList();
            var words = own.stream().map(r -> r.get("text")).toList();
            int[] truth =
                    Table.numbered(own.stream().map(r -> r.get("key_points")).toList());
            int labels = (int) Arrays.stream(truth).distinct().count();
            var found = Agreement.of(truth, mainThemes(themes(words)));
            double[] sum = sums[t % 2];
            sum[0] += found.v() / 14;
            sum[1] += found.ari() / 14;
            sum[2] += found.groups() / 14.0;
            sum[3] += found.groups() <= 1.5 * labels ? 1 : 0;
            var k = Agreement.of(truth, Peers.kMeans(centred(texts.vectors(words, Progress.NONE)), labels));
            means[0] += k.v() / 28;
            means[1] += k.ari() / 28;
            var m = Agreement.of(truth, Peers.mallet(words, labels));
            lda[0] += m.v() / 28;
            lda[1] += m.ari() / 28;
        }
        for (int half = 0; half < 2; half++) {
            System.out.printf(
                    Locale.ROOT,
                    "    this engine, %s: mean V %.3f  ARI %.3f  groups %.1f  within 1.5 times the human number: %.0f of 14%n",
                    half == 0 ? "questions 1, 3, 5, … (tuned on)" : "questions 2, 4, 6, … (not tuned on)",
                    sums[half][0],
                    sums[half][1],
                    sums[half][2],
                    sums[half][3]);
        }
        System.out.printf(Locale.ROOT, "    k-means, true number, all: mean V %.3f  ARI %.3f%n", means[0], means[1]);
        System.out.printf(Locale.ROOT, "    MALLET LDA, true number, all: mean V %.3f  ARI %.3f%n", lda[0], lda[1]);
    }

    private void codebook() {
        var codes = Table.read("consultation_gambling_themes.csv").rows().stream()
                .map(r -> new Codebook.Code(r.get("theme"), r.get("label"), r.get("description"), ""))
                .toList();
        var rows = Table.read("consultation_gambling.csv").rows();
        var words = rows.stream().map(r -> r.get("text")).toList();
        var codings = timed(
                "this engine",
                () -> texts.coder(new Codebook(codes), List.of(), SEED, Progress.NONE)
                        .code(comments(words)));
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

    private void examples() {
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
        var codings = timed(
                name + ", " + train.size() + " comments",
                () -> texts.coder(codebook, examples, SEED, Progress.NONE)
                        .code(comments(test.stream().map(r -> r.get("text")).toList())));
        var given = new HashMap<String, Set<String>>();
        codings.forEach(
                c -> given.computeIfAbsent(c.commentId(), _ -> new HashSet<>()).add(c.code()));
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
                "    %s: micro F1 %.3f  macro F1 %.3f  calibration error %.3f%n",
                name,
                2.0 * hits / (2 * hits + wrong + missed),
                macro,
                calibrationError(codings, test));
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

    private void campaigns() {
        var rows = Table.read("campaigns.csv").rows();
        var found = timed(
                "this engine",
                () -> Texts.campaigns(
                        rows.stream()
                                .map(r -> new Comment(r.get("id"), r.get("text")))
                                .toList(),
                        SEED));
        var groupOf = new HashMap<String, String>();
        found.forEach(c -> c.members().forEach(m -> groupOf.put(m.id(), c.id())));
        int right = 0;
        int members = 0;
        int lookalikes = 0;
        var truth = new ArrayList<String>();
        var group = new ArrayList<String>();
        for (var row : rows) {
            boolean is =
                    !row.get("campaign").isEmpty() && !row.get("edit_level").equals("9");
            boolean in = groupOf.containsKey(row.get("id"));
            right += is && in ? 1 : 0;
            members += is ? 1 : 0;
            lookalikes += row.get("edit_level").equals("9") && in ? 1 : 0;
            if (is) {
                truth.add(row.get("campaign"));
                group.add(groupOf.getOrDefault(row.get("id"), "alone " + row.get("id")));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "    members: precision %.3f  recall %.3f  ARI %.3f  campaigns %d  look-alikes taken in: %d%n",
                right / (double) groupOf.size(),
                right / (double) members,
                Agreement.of(Table.numbered(truth), Table.numbered(group)).ari(),
                found.size(),
                lookalikes);
    }

    private void redaction() {
        var span = java.util.regex.Pattern.compile("\"start\": (\\d+), \"end\": (\\d+), \"type\": \"(\\w+)\"");
        for (int half = 0; half < 2; half++) {
            var found = new TreeMap<String, int[]>();
            int alarms = 0;
            int comments = 0;
            for (var row : Table.read("pii_synthetic.csv").rows()) {
                if (Integer.parseInt(row.get("id")) % 2 != half) {
                    continue;
                }
                comments++;
                var findings = PersonalData.find(row.get("text"));
                var spans = new ArrayList<int[]>();
                var matcher = span.matcher(row.get("spans"));
                while (matcher.find()) {
                    int start = Integer.parseInt(matcher.group(1));
                    int end = Integer.parseInt(matcher.group(2));
                    spans.add(new int[] {start, end});
                    String type = matcher.group(3);
                    boolean hit = findings.stream()
                            .anyMatch(f -> f.kind().name().equals(type) && f.start() <= start && f.end() >= end);
                    found.computeIfAbsent(type, _ -> new int[2])[hit ? 0 : 1]++;
                }
                alarms += (int) findings.stream()
                        .filter(f -> spans.stream().noneMatch(s -> s[0] < f.end() && f.start() < s[1]))
                        .count();
            }
            System.out.print("    " + (half == 0 ? "even ids (tuned on)" : "odd ids (not tuned on)") + ", " + comments
                    + " comments: ");
            found.forEach(
                    (kind, c) -> System.out.printf(Locale.ROOT, "%s %.3f  ", kind, c[0] / (double) (c[0] + c[1])));
            System.out.println("false alarms " + alarms);
        }
    }

    /** Target 8. */
    private void same() {
        var table = Table.read("banking77.csv");
        var words = table.column("text").subList(0, 4_000);
        int[] first = mainThemes(themes(words));
        int[] again = mainThemes(themes(words));
        var order = new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        int[] mixed = mainThemes(themes(order.stream().map(words::get).toList()));
        var back = new int[mixed.length];
        for (int i = 0; i < mixed.length; i++) {
            back[order.get(i)] = mixed[i];
        }
        System.out.println(
                "    twice the same: " + Arrays.equals(first, again) + "; rows shuffled: " + Agreement.of(first, back));
    }

    /** Target 7: from comments to named themes, and search. */
    private void speed(int size, boolean recombined) {
        var words = recombined ? recombined(size) : ofAbout19Words(size);
        double mean =
                words.stream().mapToInt(w -> w.split("\\s+").length).average().orElse(0);
        System.out.printf(Locale.ROOT, "    %d comments of %.1f words%n", words.size(), mean);
        var groupings =
                timed("reading and grouping", () -> texts.group(comments(words), Steering.NONE, SEED, Progress.NONE));
        var found = timed("naming and assigning", groupings::themes);
        System.out.println("    themes " + found.themes().size() + ", resident at most " + resident());
        if (recombined) {
            var search = timed("making searchable", () -> texts.search(comments(words), Progress.NONE));
            search.find("parking is too expensive", 10);
            var times = new ArrayList<Double>();
            for (String question : List.of(
                    "waiting on the telephone",
                    "friendly nurses",
                    "cold food",
                    "lost my card",
                    "exchange rate was wrong",
                    "access for wheelchairs",
                    "night noise on the ward")) {
                long from = System.nanoTime();
                search.find(question, 10);
                times.add((System.nanoTime() - from) / 1e6);
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "    search over %d: median %.0f ms, slowest %.0f ms%n",
                    size,
                    times.get(times.size() / 2),
                    times.getLast());
        }
    }

    private static List<String> real() {
        var words = new ArrayList<String>();
        words.addAll(Table.read("nhs_feedback_hierarchical.csv").column("text"));
        words.addAll(Table.read("nhs_fft_multilabel.csv").column("text"));
        words.addAll(Table.read("argkp_arguments.csv").column("text"));
        words.addAll(Table.read("banking77.csv").column("text"));
        return words.stream()
                .filter(w -> !Texts.isWithoutSubstance(w))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> ofAbout19Words(int size) {
        var words = real();
        words.removeIf(text -> text.split("\\s+").length < 8);
        Collections.shuffle(words, new Random(5));
        var chosen = new ArrayList<String>();
        double sum = 0;
        for (String text : words) {
            int length = text.split("\\s+").length;
            if (chosen.size() < size && (sum + length) / (chosen.size() + 1) <= 19.2) {
                chosen.add(text);
                sum += length;
            }
        }
        return chosen;
    }

    /** Beyond the real comments: two halves of different ones. */
    private static List<String> recombined(int size) {
        var words = real();
        var random = new Random(5);
        var all = new HashSet<>(words);
        var list = new ArrayList<>(words);
        while (list.size() < size) {
            String a = words.get(random.nextInt(words.size()));
            String b = words.get(random.nextInt(words.size()));
            String mixed = a.substring(0, a.length() / 2).strip() + " "
                    + b.substring(b.length() / 2).strip();
            if (all.add(mixed)) {
                list.add(mixed);
            }
        }
        return list;
    }

    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("not known")
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
