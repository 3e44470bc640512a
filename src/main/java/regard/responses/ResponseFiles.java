package regard.responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regard.kernel.Csv;
import regard.kernel.Refused;
import regard.responses.Form.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Responses as they stand in {@code responses.jsonl}, written as the files of the product (contracts, section 5.2). */
public final class ResponseFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    private final Form form;

    private ResponseFiles(Form form) {
        this.form = form;
    }

    public static ResponseFiles of(byte[] questionnaire) {
        return new ResponseFiles(Form.read(questionnaire));
    }

    /** One row for each response. */
    public void wide(Stream<String> responses, Writer out) {
        var columns = new ArrayList<>(FIRST);
        form.questions()
                .forEach(
                        question -> WideCells.columns(question).forEach(column -> columns.add(question.id() + column)));
        write(out, columns);
        responses.forEach(line -> {
            JsonNode response = read(line);
            var cells = new ArrayList<String>();
            cells.add(field(
                    response, "responseId", "response_id", response.path("row").asString("")));
            cells.add(field(response, "externalId", "external_id", ""));
            cells.add(field(response, "submittedAt", "submitted_at", ""));
            cells.add(field(response, "channel", "channel", ""));
            cells.add(field(response, "respondentType", "respondent_type", ""));
            cells.add(field(response, "organisation", "organisation", ""));
            cells.add(field(response, "language", "language", ""));
            cells.add(field(response, "version", "version", ""));
            cells.add(field(response, "late", "late", ""));
            cells.add(field(response, "duplicateOf", "duplicate_of", ""));
            cells.add(field(response, "campaignGroup", "campaign_group", ""));
            cells.add(field(response, "excludedReason", "excluded_reason", ""));
            for (Question question : form.questions()) {
                Map<String, String> written =
                        WideCells.write(question, response.path("answers").path(question.id()));
                WideCells.columns(question).forEach(column -> cells.add(written.getOrDefault(column, "")));
            }
            write(out, cells);
        });
    }

    /** One row for each answer. */
    public void tidy(Stream<String> responses, Writer out) {
        write(out, List.of("response_id", "question_code", "answer_code", "answer_text", "weight"));
        responses.forEach(line -> {
            JsonNode response = read(line);
            String id = field(
                    response, "responseId", "response_id", response.path("row").asString(""));
            for (Question question : form.questions()) {
                JsonNode answer = response.path("answers").path(question.id());
                if (!answer.isMissingNode()) {
                    tidy(id, question, answer, out);
                }
            }
        });
    }

    private static void tidy(String id, Question question, JsonNode answer, Writer out) {
        Map<String, String> cells = WideCells.write(question, answer);
        switch (question.kind()) {
            case ONE -> write(out, List.of(id, question.id(), cells.get(""), cells.get(".other"), "1"));
            case MANY ->
                answer.path("codes")
                        .forEach(code -> write(
                                out,
                                List.of(
                                        id,
                                        question.id(),
                                        code.asString(""),
                                        question.option(code.asString(""))
                                                        .filter(Form.Choice::other)
                                                        .isPresent()
                                                ? cells.get(".other")
                                                : "",
                                        "1")));
            case NUMBER, TEXT, DATE, AREA -> write(out, List.of(id, question.id(), "", cells.get(""), "1"));
            case MATRIX, STATEMENTS ->
                cells.forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        boolean words = column.equals(".own");
                        write(out, List.of(id, question.id() + column, words ? "" : cell, words ? cell : "", "1"));
                    }
                });
            default ->
                cells.forEach((column, cell) -> {
                    if (!cell.isBlank() && !column.isEmpty()) {
                        write(out, List.of(id, question.id(), column.substring(1), cell, "1"));
                    }
                });
        }
    }

    /** As they are, in one document. */
    public void json(Stream<String> responses, Writer out) {
        var all = new ArrayList<JsonNode>();
        responses.forEach(line -> all.add(read(line)));
        append(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    /** What each column of the wide file holds. */
    public void dictionary(Writer out) {
        write(out, List.of("column", "question", "type", "code", "label_en"));
        for (Question question : form.questions()) {
            for (String column : WideCells.columns(question)) {
                String code = column.startsWith(".") ? column.substring(1) : "";
                String label = question.option(code)
                        .flatMap(option -> option.labels().stream().findFirst())
                        .orElse(question.label());
                write(out, List.of(question.id() + column, question.id(), question.type(), code, label));
                if (column.isEmpty()) {
                    question.options()
                            .forEach(option -> write(
                                    out,
                                    List.of(
                                            question.id(),
                                            question.id(),
                                            question.type(),
                                            option.code(),
                                            option.labels().isEmpty()
                                                    ? ""
                                                    : option.labels().getFirst())));
                }
            }
        }
    }

    private static String field(JsonNode response, String name, String column, String otherwise) {
        for (JsonNode value :
                List.of(response.path(name), response.path("extra").path(column))) {
            if (!value.isMissingNode() && !value.isNull()) {
                return value.isString() ? value.asString() : value.toString();
            }
        }
        return otherwise;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw Refused.malformed("a line of the responses is not JSON");
        }
    }

    private static void write(Writer out, List<String> cells) {
        append(out, Csv.row(cells.stream().map(Csv::harmless).toList()));
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
