package regard.responses;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one response adds to the counts, cell by cell. A change of a response is what it was, taken away, and what it is, added: so
 * the counts always are what counting every row would give.
 */
final class Cells {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Cell, Integer> people = new LinkedHashMap<>();

    private Cells() {}

    /** What is counted. */
    enum What {
        ALL,
        CHANNEL,
        TYPE,
        DAY,
        /** Who answered a question at all. */
        ANSWERED,
        /** Who chose an option. */
        ANSWER,
        LATE,
        WAITING,
        REFUSED,
        WITHDRAWN,
        TO_REVIEW,
        ABOUT_THEMSELVES,
        TO_TELL
    }

    /** One number among the counts; what does not apply is blank. */
    record Cell(What what, String question, String code, String respondentType) {}

    static Cells nothing() {
        return new Cells();
    }

    static Cells change(Optional<Response> before, Optional<Response> after) {
        var cells = new Cells();
        before.ifPresent(response -> cells.add(response, -1));
        after.ifPresent(response -> cells.add(response, 1));
        return cells;
    }

    Cells and(What what, int number) {
        add(what, "", "", "", number);
        return this;
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    Map<Cell, Integer> people() {
        return people;
    }

    /** As rows of five, for the table of changes. */
    String json() {
        List<List<Object>> rows = new ArrayList<>();
        people.forEach((cell, number) ->
                rows.add(List.of(cell.what().name(), cell.question(), cell.code(), cell.respondentType(), number)));
        return JSON.writeValueAsString(rows);
    }

    private void add(Response response, int number) {
        switch (response.state()) {
            case WAITING -> add(What.WAITING, "", "", "", number);
            case REFUSED -> add(What.REFUSED, "", "", "", number);
            case WITHDRAWN -> add(What.WITHDRAWN, "", "", "", number);
            case COUNTED -> count(response, number);
        }
    }

    private void count(Response response, int number) {
        String type = response.respondentType().name();
        add(What.ALL, "", "", "", number);
        add(What.CHANNEL, "", response.channel().name(), "", number);
        add(What.TYPE, "", type, "", number);
        add(What.DAY, "", day(response.receivedAt()), "", number);
        if (response.late()) {
            add(What.LATE, "", "", "", number);
        }
        if (response.needsReview()) {
            add(What.TO_REVIEW, "", "", "", number);
        }
        JSON.readTree(response.answers()).properties().forEach(answer -> {
            add(What.ANSWERED, answer.getKey(), "", type, number);
            codes(answer.getValue()).forEach(code -> add(What.ANSWER, answer.getKey(), code, type, number));
        });
    }

    private static List<String> codes(JsonNode answer) {
        if (answer.has("code")) {
            return List.of(answer.get("code").asString());
        }
        var codes = new ArrayList<String>();
        answer.path("codes").forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static String day(Instant moment) {
        return moment.atZone(LONDON).toLocalDate().toString();
    }

    private void add(What what, String question, String code, String type, int number) {
        people.merge(
                new Cell(what, question, code, type), number, (one, other) -> one + other == 0 ? null : one + other);
    }
}
