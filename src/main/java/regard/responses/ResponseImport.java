package regard.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Csv;
import regard.kernel.Refused;
import regard.responses.Form.Question;
import regard.responses.ImportMap.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responses from a file of separated values, the product's own or anybody's (contracts, section 5.3). Every record of the file ends as
 * accepted, rejected or blank; what does not fit is kept as it came, with a warning that says where.
 */
public final class ResponseImport {

    private static final int LARGEST_CELL = 1_000_000;
    private static final DateColumn NO_DATES = new DateColumn(Optional.empty(), false);
    private static final Set<String> OURS = Set.of(
            "response_id",
            "external_id",
            "submitted_at",
            "channel",
            "respondent_type",
            "organisation",
            "language",
            "version",
            "late",
            "duplicate_of",
            "campaign_group",
            "excluded_reason");

    private final Form form;
    private final @Nullable ImportMap map;
    private final Sheet sheet;
    private final List<String> header;
    private final Map<Integer, Target> targets = new LinkedHashMap<>();
    private final Map<Integer, String> own = new LinkedHashMap<>();
    private final Map<Integer, DateColumn> dates = new LinkedHashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, List<List<String>>> seen = new LinkedHashMap<>();
    private int idColumn = -1;
    private int dateColumn = -1;
    private int channelColumn = -1;
    private int fallbackColumn = -1;
    private int blank;
    private int duplicates;

    private ResponseImport(Form form, @Nullable ImportMap map, Sheet sheet) {
        this.form = form;
        this.map = map;
        this.sheet = sheet;
        int skipped = map == null ? 0 : map.skipped();
        if (sheet.lines().size() <= skipped) {
            throw new Refused("", "missing", "the file has no header");
        }
        this.header =
                sheet.lines().get(skipped).cells().stream().map(Form::collapsed).toList();
    }

    /** A response, as {@code responses.jsonl} has it. */
    public record Accepted(
            int row,
            @Nullable String externalId,
            @Nullable String submittedAt,
            @Nullable String channel,
            ObjectNode answers,
            ObjectNode extra,
            @Nullable String duplicateOf,
            @Nullable String duplicateKind) {}

    /** A record that could not be taken. */
    public record Rejected(int row, String reason, String record) {}

    /** Something to look at. */
    public record Warning(@Nullable Integer row, @Nullable String column, String code) {}

    /** What came of the file. */
    public record Report(
            int rowsRead,
            int blankRows,
            int accepted,
            int rejected,
            int duplicates,
            String encoding,
            String delimiter,
            @Nullable String dateOrder,
            List<String> unmappedColumns,
            List<Warning> warnings) {}

    /** All of it. */
    public record Outcome(List<Accepted> accepted, List<Rejected> rejected, Report report) {}

    /** Reads a file; without a map it is the product's own wide file. A file that nobody can read is refused. */
    public static Outcome read(byte[] file, byte[] questionnaire, byte @Nullable [] map) {
        Form form = Form.read(questionnaire);
        ImportMap mapping = map == null ? null : ImportMap.read(map, form);
        Sheet sheet = mapping == null
                ? Sheet.read(file, "auto", "auto")
                : Sheet.read(file, mapping.encodingAsked(), mapping.separator());
        return new ResponseImport(form, mapping, sheet).run();
    }

    private Outcome run() {
        List<String> unmapped = map == null ? ourColumns() : mappedColumns(map);
        List<Sheet.Line> lines = sheet.lines()
                .subList((map == null ? 0 : map.skipped()) + 1, sheet.lines().size());
        findDates(lines);
        int row = 1;
        for (Sheet.Line line : lines) {
            row++;
            if (line.isBlank()) {
                blank++;
            } else if (line.cells().stream().anyMatch(cell -> cell.length() > LARGEST_CELL)) {
                rejected.add(new Rejected(row, "CELL_TOO_LARGE", line.raw()));
            } else {
                accepted.add(accepted(row, cells(row, line)));
            }
        }
        var report = new Report(
                lines.size(),
                blank,
                accepted.size(),
                rejected.size(),
                duplicates,
                sheet.encoding(),
                String.valueOf(sheet.delimiter()),
                dates(dateColumn).order().orElse(null),
                unmapped,
                List.copyOf(warnings));
        return new Outcome(List.copyOf(accepted), List.copyOf(rejected), report);
    }

    /** The columns of our own file, by their names. */
    private List<String> ourColumns() {
        Map<String, String> known = new LinkedHashMap<>();
        form.questions()
                .forEach(question -> WideCells.columns(question)
                        .forEach(column -> known.put(question.id() + column, question.id() + "\0" + column)));
        var unmapped = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (known.containsKey(name)) {
                own.put(i, known.get(name));
            } else if (!OURS.contains(name)) {
                unmapped.add(name);
            }
        }
        idColumn = header.indexOf("external_id");
        fallbackColumn = header.indexOf("response_id");
        dateColumn = header.indexOf("submitted_at");
        channelColumn = header.indexOf("channel");
        if (idColumn < 0 && fallbackColumn < 0) {
            throw new Refused("", "missing", "without a map the file must be one of ours, with a column response_id");
        }
        return unmapped;
    }

    private List<String> mappedColumns(ImportMap mapping) {
        var used = new LinkedHashSet<Integer>();
        mapping.columns().forEach((name, target) -> {
            int column = column(name);
            used.add(column);
            if (!target.ignore()) {
                targets.put(column, target);
            }
        });
        if (mapping.id() != null) {
            idColumn = column(mapping.id());
            used.add(idColumn);
        }
        if (mapping.submittedAt() != null) {
            dateColumn = column(mapping.submittedAt());
            used.add(dateColumn);
        }
        var ignored = new LinkedHashSet<Integer>(used);
        var unmapped = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (!ignored.contains(i)) {
                unmapped.add(header.get(i));
                own.put(i, "");
            }
        }
        return unmapped;
    }

    private int column(String name) {
        if (name.matches("#[0-9]{1,5}")) {
            int column = Integer.parseInt(name.substring(1)) - 1;
            if (column < 0 || column >= header.size()) {
                throw new Refused("/columns", "missing", "the file has no column " + name);
            }
            return column;
        }
        String wanted = Form.collapsed(name);
        int column = header.indexOf(wanted);
        if (column < 0) {
            throw new Refused("/columns", "missing", "the file has no column " + name);
        }
        if (header.lastIndexOf(wanted) != column) {
            throw new Refused(
                    "/columns", "duplicate", "the column " + name + " occurs twice: say which as #" + (column + 1));
        }
        return column;
    }

    private void findDates(List<Sheet.Line> lines) {
        String asked = map == null ? "auto" : map.orderOfDates();
        var columns = new LinkedHashSet<Integer>();
        if (dateColumn >= 0) {
            columns.add(dateColumn);
        }
        targets.forEach((column, target) -> {
            if (question(target).kind() == Form.Kind.DATE) {
                columns.add(column);
            }
        });
        for (int column : columns) {
            List<String> cells = lines.stream()
                    .filter(line -> column < line.cells().size())
                    .map(line -> line.cells().get(column))
                    .toList();
            DateColumn found = DateColumn.of(cells, asked);
            dates.put(column, found);
            if (found.ambiguous()) {
                warnings.add(new Warning(null, header.get(column), "AMBIGUOUS_DATES"));
            }
        }
    }

    /** As many cells as the header has, or more; without what no text should hold. */
    private List<String> cells(int row, Sheet.Line line) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.indexOf('\0') >= 0) {
                warn(row, i, "CONTROL_REPLACED");
                cell = cell.replace('\0', '\ufffd');
            }
            cells.add(map == null ? unprotected(cell) : cell);
        }
        if (cells.size() < header.size()) {
            warnings.add(new Warning(row, null, "SHORT_ROW"));
        } else if (cells.size() > header.size()) {
            warnings.add(new Warning(row, null, "LONG_ROW"));
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return cells;
    }

    /** One apostrophe that we put there ourselves. */
    private static String unprotected(String cell) {
        return cell.startsWith("'") && Csv.harmless(cell.substring(1)).equals(cell) ? cell.substring(1) : cell;
    }

    private Accepted accepted(int row, List<String> cells) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        if (map == null) {
            ours(row, cells, answers, extra);
        } else {
            mapped(row, cells, answers, extra);
        }
        for (int i = header.size(); i < cells.size(); i++) {
            extra.put("#" + (i + 1), cells.get(i));
        }
        String submittedAt = submittedAt(row, cells, extra);
        String channel = map == null
                ? Optional.of(channelColumn)
                        .filter(column -> column >= 0)
                        .map(cells::get)
                        .filter(text -> !text.isBlank())
                        .orElse(null)
                : map.channel() == null ? null : map.channel().name();
        return identified(row, cells, submittedAt, channel, answers, extra);
    }

    private Accepted identified(
            int row,
            List<String> cells,
            @Nullable String submittedAt,
            @Nullable String channel,
            ObjectNode answers,
            ObjectNode extra) {
        String id = idColumn < 0 ? "" : cells.get(idColumn).strip();
        if (id.isEmpty() && fallbackColumn >= 0) {
            id = cells.get(fallbackColumn).strip();
        }
        if (id.isEmpty()) {
            warn(row, idColumn, "MISSING_ID");
            return new Accepted(row, null, submittedAt, channel, answers, extra, null, null);
        }
        List<List<String>> earlier = seen.computeIfAbsent(id, _ -> new ArrayList<>());
        String duplicateOf = null;
        String kind = null;
        if (!earlier.isEmpty()) {
            duplicates++;
            warn(row, idColumn < 0 ? fallbackColumn : idColumn, "DUPLICATE_ID");
            duplicateOf = id;
            kind = earlier.contains(cells) ? "SAME" : "DIFFERENT";
        }
        earlier.add(cells);
        return new Accepted(row, id, submittedAt, channel, answers, extra, duplicateOf, kind);
    }

    private @Nullable String submittedAt(int row, List<String> cells, ObjectNode extra) {
        if (dateColumn < 0 || cells.get(dateColumn).isBlank()) {
            return null;
        }
        Optional<String> moment = dates(dateColumn).moment(cells.get(dateColumn));
        if (moment.isEmpty()) {
            warn(row, dateColumn, "BAD_DATE");
            extra.put(header.get(dateColumn), cells.get(dateColumn));
        }
        return moment.orElse(null);
    }

    private DateColumn dates(int column) {
        return dates.getOrDefault(column, NO_DATES);
    }

    private void ours(int row, List<String> cells, ObjectNode answers, ObjectNode extra) {
        Map<String, Map<String, String>> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = own.get(i);
            if (column != null) {
                String[] parts = column.split("\0", -1);
                byQuestion.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).put(parts[1], cells.get(i));
            } else if (i != idColumn
                    && i != fallbackColumn
                    && i != dateColumn
                    && i != channelColumn
                    && !cells.get(i).isBlank()) {
                extra.put(header.get(i), cells.get(i));
            }
        }
        for (Question question : form.questions()) {
            var given = byQuestion.get(question.id());
            if (given != null) {
                var reader = new CellReader(
                        new DateColumn(Optional.of("iso"), false),
                        code -> warnings.add(new Warning(row, question.id(), code)));
                WideCells.read(question, given, reader).ifPresent(answer -> answers.set(question.id(), answer));
            }
        }
    }

    private void mapped(int row, List<String> cells, ObjectNode answers, ObjectNode extra) {
        own.keySet().forEach(column -> {
            if (!cells.get(column).isBlank()) {
                extra.put(header.get(column), cells.get(column));
            }
        });
        Map<String, ObjectNode> made = new LinkedHashMap<>();
        // The words beside an option come last: by then it is known what was chosen.
        for (boolean other : new boolean[] {false, true}) {
            targets.forEach((column, target) -> {
                if (target.other() == other) {
                    Question question = question(target);
                    ObjectNode answer = made.computeIfAbsent(question.id(), _ -> JsonNodeFactory.instance.objectNode());
                    read(row, column, target, question, cells.get(column), answer);
                }
            });
        }
        form.questions().forEach(question -> {
            ObjectNode answer = made.get(question.id());
            if (answer != null && !answer.isEmpty()) {
                answers.set(question.id(), answer);
            }
        });
    }

    private void read(int row, int column, Target target, Question question, String cell, ObjectNode answer) {
        var reader = new CellReader(dates(column), code -> warn(row, column, code));
        if (target.other()) {
            reader.other(question, cell, answer);
        } else if (target.option() != null) {
            ticked(reader, question, target.option(), cell, answer);
        } else if (target.row() != null) {
            reader.row(question, target.row(), cell, target.values(), answer);
        } else {
            switch (question.kind()) {
                case ONE -> reader.one(question, cell, target.values(), answer);
                case MANY ->
                    reader.several(
                            question, cell, target.split() == null ? ";" : target.split(), target.values(), answer);
                case NUMBER -> reader.number(cell, answer);
                case DATE -> reader.date(cell, answer);
                case TEXT -> reader.text(cell, answer);
                default ->
                    WideCells.read(question, Map.of("", cell), reader).ifPresentOrElse(answer::setAll, () -> {
                        if (!cell.isBlank()) {
                            warn(row, column, "BAD_VALUE");
                            answer.put("unmatched", cell);
                        }
                    });
            }
        }
    }

    private static void ticked(CellReader reader, Question question, String option, String cell, ObjectNode answer) {
        switch (question.kind()) {
            case POINTS -> {
                if (!cell.isBlank()) {
                    reader.number(cell, "points", option, answer);
                }
            }
            default -> reader.option(question, option, cell, answer);
        }
    }

    private Question question(Target target) {
        return form.question(String.valueOf(target.q())).orElseThrow();
    }

    private void warn(int row, int column, String code) {
        String name = column < 0 ? null : column < header.size() ? header.get(column) : "#" + (column + 1);
        warnings.add(new Warning(row, name, code));
    }
}
