package regard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import regard.kernel.Refused;
import regard.texts.Comment;
import regard.texts.Contradiction;
import regard.texts.Steering;
import regard.texts.Texts;

/** What a person decided about an earlier result, read from files, so that a new run keeps it. */
final class ThemeDecisions {

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Folder of an earlier result whose names of themes are kept. You may change them in its themes.csv.")
    private @Nullable Path keep;

    @Option(
            names = "--decisions",
            paramLabel = "FILE.csv",
            description = "Columns decision,id,with: the decision is together or apart; id and with are two comments.")
    private @Nullable String decisions;

    Steering steering(Console console, List<Comment> comments) {
        var ids = new HashSet<String>();
        comments.forEach(comment -> ids.add(comment.id()));
        var together = new ArrayList<List<String>>();
        var apart = new ArrayList<Steering.Pair>();
        if (decisions != null) {
            readDecisions(CsvTable.read(console, decisions), ids, together, apart);
            refuse(Texts.contradictions(comments, new Steering(together, apart, List.of())));
        }
        return new Steering(together, apart, keep == null ? List.of() : names(console, keep));
    }

    private static void readDecisions(
            CsvTable table, Set<String> ids, List<List<String>> together, List<Steering.Pair> apart) {
        int decision = table.column("decision");
        int id = table.column("id");
        int with = table.column("with");
        var faults = new ArrayList<Refused.Fault>();
        for (int row = 0; row < table.rows().size(); row++) {
            String where = "row " + (row + 2);
            String one = table.cell(row, id).strip();
            String other = table.cell(row, with).strip();
            for (String named : List.of(one, other)) {
                if (!ids.contains(named)) {
                    faults.add(
                            new Refused.Fault(where, "unknown", "there is no comment with the id \"" + named + "\""));
                }
            }
            switch (table.cell(row, decision).strip().toLowerCase(Locale.UK)) {
                case "together" -> together.add(List.of(one, other));
                case "apart" -> apart.add(new Steering.Pair(one, other));
                default -> faults.add(new Refused.Fault(where, "unknown", "the decision must be together or apart"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static void refuse(List<Contradiction> contradictions) {
        if (!contradictions.isEmpty()) {
            throw new Refused(contradictions.stream().map(ThemeDecisions::fault).toList());
        }
    }

    private static Refused.Fault fault(Contradiction contradiction) {
        String apart = named(contradiction.apart());
        var held = contradiction.because().stream()
                .map(bond -> switch (bond) {
                    case Contradiction.Decided decided -> named(decided.pair()) + " are to be together";
                    case Contradiction.SameWords same -> named(same.pair()) + " say the same words";
                })
                .toList();
        return new Refused.Fault(
                "",
                "contradiction",
                contradiction.because().isEmpty()
                        ? "comment \"" + contradiction.apart().one() + "\" is to be apart from itself"
                        : apart + " are to be apart, and yet " + String.join(", ", held)
                                + ": both cannot be; take one of these decisions back");
    }

    private static String named(Steering.Pair pair) {
        return "\"" + pair.one() + "\" and \"" + pair.other() + "\"";
    }

    /** The names of an earlier result, broad and fine, each with the comments it stood for. */
    private static List<Steering.Named> names(Console console, Path folder) {
        var themes = CsvTable.read(console, folder.resolve("themes.csv").toString());
        var assignments =
                CsvTable.read(console, folder.resolve("assignments.csv").toString());
        Map<String, Set<String>> idsOf = new TreeMap<>();
        int comment = assignments.column("id");
        int said = assignments.column("theme_id");
        for (int row = 0; row < assignments.rows().size(); row++) {
            idsOf.computeIfAbsent(assignments.cell(row, said), _ -> new TreeSet<>())
                    .add(assignments.cell(row, comment));
        }
        int id = themes.column("theme_id");
        int parent = themes.column("parent_id");
        int label = themes.column("label");
        Map<String, String> labelOf = new LinkedHashMap<>();
        for (int row = 0; row < themes.rows().size(); row++) {
            String theme = themes.cell(row, id);
            if (theme.startsWith("T") && !themes.cell(row, label).isBlank()) {
                labelOf.put(theme, plain(themes.cell(row, label).strip()));
            }
            idsOf.computeIfAbsent(themes.cell(row, parent), _ -> new TreeSet<>())
                    .addAll(idsOf.getOrDefault(theme, Set.of()));
        }
        return labelOf.entrySet().stream()
                .map(entry -> new Steering.Named(entry.getValue(), idsOf.getOrDefault(entry.getKey(), Set.of())))
                .filter(named -> !named.commentIds().isEmpty())
                .toList();
    }

    /** A label without the mark that protects it in spreadsheets. */
    private static String plain(String label) {
        return label.startsWith("'") && CsvFile.safe(label.substring(1)).equals(label) ? label.substring(1) : label;
    }
}
