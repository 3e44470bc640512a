package regard.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.equality.CountTable;
import regard.equality.Disclosure;
import regard.equality.DisclosureMethod;
import regard.equality.SafeTable;
import regard.equality.SafeTable.Exposed;
import regard.kernel.Csv;
import regard.kernel.Refused;
import regard.kernel.StrictJson;

/** {@code regard disclose}: a table of counts of people, made fit to publish (contracts, section 7). */
@Command(
        name = "disclose",
        mixinStandardHelpOptions = true,
        description = "Hides and rounds counts of people in a table so that nobody can be picked out.")
final class Disclose implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "TABLE.csv",
            description =
                    "Counts with labels in the first row and column, and totals if there are any; - reads standard input.")
    private String file = "";

    @Option(
            names = "--method",
            paramLabel = "M1|M2|M3",
            description = "M1 rounds to 5 and hides 1 to 7; M2 hides 1 to 4; M3 hides 1 to 9.")
    private DisclosureMethod method = DisclosureMethod.M1;

    @Option(names = "--threshold", paramLabel = "N", description = "Hide 1 to N instead.")
    private @Nullable Integer threshold;

    @Option(names = "--base", paramLabel = "B", description = "Round to B instead (M1 only).")
    private @Nullable Integer base;

    @Option(names = "--percent", paramLabel = "row|column", description = "Add shares of the row or column totals.")
    private @Nullable String percent;

    @Option(
            names = "--previous",
            paramLabel = "OLD.csv",
            description = "True counts of an earlier release: refuse if the difference shows a few people (M2, M3).")
    private @Nullable String previous;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table here instead of to standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    Disclose(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CountTable table = read(file);
        SafeTable safe = disclosure().protect(table);
        List<Exposed> exposed = safe.exposed();
        if (exposed.isEmpty() && previous != null) {
            exposed = differences(safe, table, read(previous));
        }
        if (!exposed.isEmpty()) {
            refuse(exposed);
            return Main.Exit.NEGATIVE;
        }
        answer(safe, percent == null ? safe.cells() : safe.cellsWithPercent(whole(percent, table)));
        return Main.Exit.DONE;
    }

    private Disclosure disclosure() {
        try {
            return Disclosure.by(method, threshold, base);
        } catch (IllegalArgumentException e) {
            throw new Refused("", "range", "the threshold and the base must be whole numbers from 1 to 1000000");
        }
    }

    private static List<Exposed> differences(SafeTable safe, CountTable table, CountTable earlier) {
        if (!table.header().equals(earlier.header()) || !table.labels().equals(earlier.labels())) {
            throw new Refused("", "range", "the earlier table must have the same labels in the same order");
        }
        return safe.differencesFrom(earlier);
    }

    private static SafeTable.Whole whole(String percent, CountTable table) {
        SafeTable.Whole whole = switch (percent) {
            case "row" -> SafeTable.Whole.ROW;
            case "column" -> SafeTable.Whole.COLUMN;
            default -> throw new Refused("", "range", "--percent must be row or column");
        };
        boolean hasTotal = whole == SafeTable.Whole.ROW ? table.totalColumn() : table.totalRow();
        if (!hasTotal) {
            throw new Refused(
                    "",
                    "missing",
                    "percentages of a " + percent + " need a last " + (whole == SafeTable.Whole.ROW ? "column" : "row")
                            + " labelled Total");
        }
        return whole;
    }

    private CountTable read(String name) {
        String text = CsvTable.decoded(console.read(name, StrictJson.MAXIMUM_BYTES));
        if (text.isBlank()) {
            throw Refused.malformed(name + " is empty: a row of labels and at least one row of counts are needed");
        }
        int unclosed = CsvTable.lineOfUnclosedQuote(text, ',');
        if (unclosed > 0) {
            throw Refused.malformed(name + " has a quotation mark in line " + unclosed + " that is never closed");
        }
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException e) {
            throw Refused.malformed("cannot read " + name + " as comma-separated values: " + e.getMessage());
        } catch (IOException e) {
            throw Refused.malformed("cannot read " + name);
        }
        return CountTable.of(rows);
    }

    private void answer(SafeTable safe, List<List<String>> cells) {
        String csv = csv(cells);
        if (out != null) {
            write(out, csv);
        }
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("method", method.name());
            document.put("table", cells);
            document.put("primary", safe.primary());
            document.put("secondary", safe.secondary());
            document.put("refused", false);
            document.put("cells", List.of());
            console.json(document);
        } else if (out == null) {
            console.text(csv);
        }
    }

    private void refuse(List<Exposed> exposed) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("refused", true);
            document.put("cells", exposed);
            console.json(document);
        } else {
            exposed.forEach(cell -> console.tell("regard: row " + cell.row() + ", column " + cell.column() + ": "
                    + why(cell) + " Nothing is published."));
        }
    }

    private static String why(Exposed cell) {
        return cell.code().equals("DIFFERENCE")
                ? "the difference from the earlier table shows a few people."
                : "with everything hidden that can be, this count still follows from the sums. Join rows or columns.";
    }

    /** Labels are text and made harmless; counts are ours. */
    private static String csv(List<List<String>> cells) {
        var csv = new StringBuilder();
        for (int row = 0; row < cells.size(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < cells.get(row).size(); column++) {
                String cell = cells.get(row).get(column);
                line.add(row == 0 || column == 0 ? Csv.harmless(cell) : cell);
            }
            csv.append(Csv.row(line));
        }
        return csv.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException | InvalidPathException e) {
            throw Refused.malformed("cannot write " + file + ": " + e.getMessage());
        }
    }
}
