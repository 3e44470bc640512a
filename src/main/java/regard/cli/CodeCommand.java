package regard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import regard.kernel.Refused;
import regard.texts.Codebook;
import regard.texts.Codebook.Code;
import regard.texts.CodedExample;
import regard.texts.Coding;
import regard.texts.Lesson;
import regard.texts.Texts;

/** Proposes the codes of a codebook for the comments of a spreadsheet, with or without examples of people's coding. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Proposes codes of a codebook for the comments of a CSV file.")
final class CodeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommentFile file = new CommentFile();

    @Option(
            names = "--codebook",
            required = true,
            paramLabel = "CODES.csv",
            description = "Columns code, label, description and, if you like, parent.")
    private String codebook = "";

    @Option(
            names = "--examples",
            paramLabel = "CODED.csv",
            description = "Comments people have coded: columns text and codes (separated by |).")
    private @Nullable String examples;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The codes: id, code, confidence.")
    private Path out = Path.of("codes.csv");

    @Option(
            names = "--next",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also write to FILE.next.csv the N comments most worth coding by a person.")
    private int next;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Same input and seed, same result. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print a summary as JSON.")
    private boolean json;

    CodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var codes = codebook();
        var coded = examples == null ? List.<CodedExample>of() : examples(examples, codes);
        var comments = file.comments(console);
        try (var texts = Texts.open()) {
            var coder = texts.coder(codes, coded, seed, new ProgressLine(console));
            var codings = coder.code(comments);
            CsvFile.write(out, ',', csv -> {
                csv.writeRecord("id", "code", "confidence");
                codings.forEach(coding -> csv.writeRecord(
                        coding.commentId(), coding.code(), ThemesCommand.decimals(coding.confidence())));
            });
            writeLessons(coder.lessons());
            if (coder.otherLanguages() > 0) {
                console.tell("regard: comments in another language, to be read by a person: " + coder.otherLanguages());
            }
            if (next > 0) {
                var worth = coder.worthCoding(comments, next);
                CsvFile.write(Path.of(out + ".next.csv"), ',', csv -> {
                    csv.writeRecord("id", "text", "chosen");
                    worth.forEach(one -> csv.writeRecord(
                            one.comment().id(),
                            CsvFile.safe(one.comment().text()),
                            one.atRandom() ? "at random" : "in doubt"));
                });
            }
            tell(comments.size(), codings);
        }
        return Main.Exit.DONE;
    }

    /** How well each code was learned, so that people know which codes still need examples. */
    private void writeLessons(List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return;
        }
        CsvFile.write(Path.of(out + ".learned.csv"), ',', csv -> {
            csv.writeRecord("code", "examples", "f1");
            lessons.forEach(lesson -> csv.writeRecord(
                    lesson.code(), String.valueOf(lesson.examples()), ThemesCommand.decimals(lesson.f1())));
        });
    }

    private Codebook codebook() {
        var table = CsvTable.read(console, codebook);
        int code = table.column("code");
        int label = table.column("label");
        var description = table.columnIfAny("description");
        var parent = table.columnIfAny("parent");
        var codes = new ArrayList<Code>();
        var rowOf = new HashMap<String, Integer>();
        var faults = new ArrayList<Refused.Fault>();
        for (int i = 0; i < table.rows().size(); i++) {
            String name = table.cell(i, code).strip();
            String where = "row " + (i + 2);
            Integer before = rowOf.putIfAbsent(name, i + 2);
            if (name.isEmpty()) {
                faults.add(new Refused.Fault(where, "missing", "the code is blank"));
            } else if (name.equals(Coding.NONE)) {
                faults.add(new Refused.Fault(where, "reserved", "NONE stands for no code; call it something else"));
            } else if (name.indexOf('|') >= 0) {
                faults.add(
                        new Refused.Fault(where, "malformed", "a code may not hold |, which separates codes: " + name));
            } else if (before != null) {
                faults.add(new Refused.Fault(
                        where, "duplicate", "the code " + name + " stands in row " + before + " already"));
            } else if (table.cell(i, label).isBlank()) {
                faults.add(new Refused.Fault(where, "missing", "the code " + name + " has no label"));
            }
            int row = i;
            codes.add(new Code(
                    name,
                    table.cell(i, label).strip(),
                    description.map(c -> table.cell(row, c).strip()).orElse(""),
                    parent.map(c -> table.cell(row, c).strip()).orElse("")));
        }
        for (int i = 0; i < codes.size(); i++) {
            String broader = codes.get(i).parent();
            if (!broader.isEmpty() && !rowOf.containsKey(broader)) {
                faults.add(new Refused.Fault(
                        "row " + (i + 2), "unknown", "the parent " + broader + " is not in the codebook"));
            } else if (isAbove(codes, rowOf, i)) {
                faults.add(new Refused.Fault(
                        "row " + (i + 2), "circular", "the code " + codes.get(i).code() + " stands above itself"));
            }
        }
        if (codes.isEmpty()) {
            throw new Refused(
                    "", "missing", codebook + " has no codes: a header row and one row for each code are needed");
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return new Codebook(codes);
    }

    /** Whether a code is its own parent, or that of one above it. */
    private static boolean isAbove(List<Code> codes, Map<String, Integer> rowOf, int code) {
        int at = code;
        for (int steps = 0; steps < codes.size(); steps++) {
            Integer row = rowOf.get(codes.get(at).parent());
            if (row == null) {
                return false;
            }
            at = row - 2;
            if (at == code) {
                return true;
            }
        }
        return false;
    }

    private List<CodedExample> examples(String from, Codebook codes) {
        var table = CsvTable.read(console, from);
        int text = table.column("text");
        int coded = table.column("codes");
        Set<String> known = codes.codes().stream().map(Code::code).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        var found = new ArrayList<CodedExample>();
        for (int i = 0; i < table.rows().size(); i++) {
            var given = new HashSet<String>();
            Arrays.stream(table.cell(i, coded).split("\\|"))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty() && !code.equals(Coding.NONE))
                    .forEach(given::add);
            given.stream().filter(code -> !known.contains(code)).forEach(unknown::add);
            given.retainAll(known);
            found.add(new CodedExample(table.cell(i, text), given));
        }
        if (!unknown.isEmpty()) {
            console.tell("regard: " + from + " uses codes that are not in the codebook; they are passed over: "
                    + String.join(", ", unknown));
        }
        return found;
    }

    private void tell(int comments, List<Coding> codings) {
        var perCode = codings.stream().collect(Collectors.groupingBy(Coding::code, Collectors.counting()));
        if (json) {
            var summary = new LinkedHashMap<String, Object>();
            summary.put("rows", comments);
            summary.put("none", perCode.getOrDefault(Coding.NONE, 0L));
            summary.put(
                    "labels",
                    codings.stream().filter(c -> !c.code().equals(Coding.NONE)).count());
            summary.put("seed", seed);
            summary.put("engine", Texts.ENGINE);
            summary.put("engineVersion", Texts.ENGINE_VERSION);
            summary.put("file", out.toString());
            console.json(summary);
        } else {
            perCode.entrySet().stream()
                    .sorted(java.util.Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(java.util.Map.Entry.comparingByKey()))
                    .forEach(entry -> console.say(String.format("%6d  %s", entry.getValue(), entry.getKey())));
            console.say("The codes are in " + out);
        }
    }
}
