package regard.responses;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.kernel.Csv;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Option;
import regard.questionnaires.Questionnaire;

/**
 * Responses as comma-separated values (contracts, section 5.2): wide, with one row for each response, or long, with one for each
 * answer. Nothing is cut; what a spreadsheet would run is made harmless.
 */
final class ResponseExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Europe/London"));
    private static final List<String> FIRST = List.of(
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

    private final Questionnaire questionnaire;

    ResponseExport(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** One response on its way out. */
    record Row(
            String responseId,
            Instant submittedAt,
            Channel channel,
            RespondentType respondentType,
            String organisation,
            String language,
            boolean late,
            String excludedReason,
            Map<String, Answer> answers) {}

    String wideHeader() {
        var columns = new ArrayList<>(FIRST);
        questionnaire.questions().forEach(item -> columns.addAll(columns(item)));
        return Csv.row(columns);
    }

    String wide(Row row) {
        var cells = new ArrayList<>(List.of(
                row.responseId(),
                "",
                MOMENT.format(row.submittedAt()),
                row.channel().name(),
                row.respondentType().name(),
                Csv.harmless(row.organisation()),
                row.language(),
                String.valueOf(questionnaire.version()),
                row.late() ? "1" : "0",
                "",
                "",
                Csv.harmless(row.excludedReason())));
        questionnaire
                .questions()
                .forEach(item -> cells.addAll(
                        cells(item, Optional.ofNullable(row.answers().get(item.id())))));
        return Csv.row(cells);
    }

    static String longHeader() {
        return Csv.row(List.of("response_id", "question_code", "answer_code", "answer_text", "weight"));
    }

    String longRows(Row row) {
        var rows = new StringBuilder();
        for (Item item : questionnaire.questions()) {
            switch (row.answers().get(item.id())) {
                case Answer.Choice(var code, var other) -> rows.append(longRow(row, item, code, other));
                case Answer.Choices(var codes, var other) ->
                    codes.forEach(code -> rows.append(longRow(row, item, code, isOther(item, code) ? other : "")));
                case Answer.Words(var text) -> rows.append(longRow(row, item, "", text));
                case null -> {}
            }
        }
        return rows.toString();
    }

    /** What each column holds. */
    String dictionary() {
        var rows = new StringBuilder(Csv.row(List.of("column", "question", "type", "code", "label_en")));
        for (Item item : questionnaire.questions()) {
            if (item.type() == ItemType.SELECT_MANY) {
                item.options()
                        .forEach(option -> rows.append(
                                entry(item.id() + "." + option.code(), item, option.code(), option.text())));
            } else {
                rows.append(entry(item.id(), item, "", item.text()));
                item.options().forEach(option -> rows.append(entry(item.id(), item, option.code(), option.text())));
            }
            if (hasBox(item)) {
                rows.append(entry(item.id() + ".other", item, "", item.text()));
            }
        }
        return rows.toString();
    }

    private static String entry(String column, Item item, String code, String label) {
        return Csv.row(List.of(column, item.id(), item.type().name(), code, Csv.harmless(label)));
    }

    private static String longRow(Row row, Item item, String code, String text) {
        return Csv.row(List.of(row.responseId(), item.id(), code, Csv.harmless(text), "1"));
    }

    private static List<String> columns(Item item) {
        var columns = new ArrayList<String>();
        if (item.type() == ItemType.SELECT_MANY) {
            item.options().forEach(option -> columns.add(item.id() + "." + option.code()));
        } else {
            columns.add(item.id());
        }
        if (hasBox(item)) {
            columns.add(item.id() + ".other");
        }
        return columns;
    }

    private static List<String> cells(Item item, Optional<Answer> answer) {
        var cells = new ArrayList<String>();
        switch (answer.orElse(null)) {
            case Answer.Choice(var code, var other) -> {
                cells.add(code);
                box(item, other, cells);
            }
            case Answer.Choices(var codes, var other) -> {
                item.options().forEach(option -> cells.add(codes.contains(option.code()) ? "1" : "0"));
                box(item, other, cells);
            }
            case Answer.Words(var text) -> cells.add(Csv.harmless(text));
            case null -> columns(item).forEach(_ -> cells.add(""));
        }
        return cells;
    }

    private static void box(Item item, String other, List<String> cells) {
        if (hasBox(item)) {
            cells.add(Csv.harmless(other));
        }
    }

    private static boolean hasBox(Item item) {
        return item.options().stream().anyMatch(Option::other);
    }

    private static boolean isOther(Item item, String code) {
        return item.option(code).map(Option::other).orElse(false);
    }
}
