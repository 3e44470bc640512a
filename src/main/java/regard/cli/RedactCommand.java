package regard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import regard.kernel.Refused;
import regard.texts.PersonalData;
import regard.texts.PersonalData.Kind;

/** Masks personal data in one column of a spreadsheet. The original is never printed. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description =
                "Masks personal data in one column of a CSV file. Read the result before you publish it: no rule finds all.")
final class RedactCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommentFile file = new CommentFile();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The same table, masked. What was found where is in FILE.findings.csv.")
    private Path out = Path.of("redacted.csv");

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

    RedactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var comments = file.comments(console);
        var table = file.table(console);
        int column = file.column(table);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        if (file.is(out)) {
            throw new Refused("--out", "unwritable", "name another file: " + out + " is the original");
        }
        var findings = comments.stream().map(c -> PersonalData.find(c.text())).toList();
        CsvFile.write(out, table.separator(), csv -> {
            csv.writeRecord(table.header());
            for (int i = 0; i < comments.size(); i++) {
                List<String> fields = new ArrayList<>(table.rows().get(i));
                if (column < fields.size()) {
                    fields.set(column, PersonalData.mask(fields.get(column)));
                }
                csv.writeRecord(fields);
            }
        });
        CsvFile.write(Path.of(out + ".findings.csv"), ',', csv -> {
            csv.writeRecord("id", "kind", "start", "end");
            for (int i = 0; i < comments.size(); i++) {
                String id = comments.get(i).id();
                for (var finding : findings.get(i)) {
                    counts.merge(finding.kind(), 1, Integer::sum);
                    csv.writeRecord(
                            id, finding.kind().name(), String.valueOf(finding.start()), String.valueOf(finding.end()));
                }
            }
        });
        tell(
                comments.size(),
                counts,
                Math.toIntExact(findings.stream().filter(f -> !f.isEmpty()).count()));
        return Main.Exit.DONE;
    }

    private void tell(int rows, Map<Kind, Integer> counts, int withFindings) {
        if (json) {
            var summary = new LinkedHashMap<String, Object>();
            summary.put("rows", rows);
            summary.put("rowsWithFindings", withFindings);
            summary.put(
                    "findings",
                    counts.values().stream().mapToInt(Integer::intValue).sum());
            var kinds = new LinkedHashMap<String, Integer>();
            for (Kind kind : Kind.values()) {
                kinds.put(kind.name(), counts.getOrDefault(kind, 0));
            }
            summary.put("kinds", kinds);
            summary.put("file", out.toString());
            console.json(summary);
        } else {
            counts.forEach((kind, count) -> console.say(String.format("%6d  %s", count, kind.name())));
            console.say("Masked in " + withFindings + " of " + rows + " records: " + out
                    + ". Read it before you publish it; no rule finds all.");
        }
    }
}
