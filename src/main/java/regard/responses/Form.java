package regard.responses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regard.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A questionnaire as files of answers see it (contracts, section 5.1): its questions, of every type of the contract, and what could be
 * chosen, by code and by the label of any language.
 */
record Form(List<Question> questions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, List<Choice>> FIXED = Map.of(
            "YES_NO",
            List.of(choice("YES", "Yes"), choice("NO", "No"), choice("DONT_KNOW", "Don't know")),
            "AGREE",
            List.of(
                    choice("STRONGLY_AGREE", "Strongly agree"),
                    choice("AGREE", "Agree"),
                    choice("NEITHER", "Neither agree nor disagree"),
                    choice("DISAGREE", "Disagree"),
                    choice("STRONGLY_DISAGREE", "Strongly disagree"),
                    choice("DONT_KNOW", "Don't know")));

    Form {
        questions = List.copyOf(questions);
    }

    /** Something that can be chosen. */
    record Choice(String code, List<String> labels, boolean other) {}

    /**
     * One question.
     *
     * @param rows codes of the rows of a matrix, of statements, or of what options are scored by
     */
    record Question(String id, Kind kind, String type, String label, List<Choice> options, List<String> rows) {

        /** The option for what is none of the others. */
        Optional<Choice> other() {
            return options.stream().filter(Choice::other).findFirst();
        }

        Optional<Choice> option(String code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }

        /** What a cell says, by code or label. */
        Optional<Choice> matching(String cell) {
            String said = plain(cell);
            return options.stream()
                    .filter(option -> plain(option.code()).equals(said)
                            || option.labels().stream()
                                    .anyMatch(label -> plain(label).equals(said)))
                    .findFirst();
        }

        /** Every way to say an option, the longest first, so that a label may hold the sign that separates labels. */
        List<Map.Entry<String, String>> ways() {
            var ways = new ArrayList<Map.Entry<String, String>>();
            for (Choice option : options) {
                ways.add(Map.entry(plain(option.code()), option.code()));
                option.labels().forEach(label -> ways.add(Map.entry(plain(label), option.code())));
            }
            ways.removeIf(way -> way.getKey().isEmpty());
            ways.sort(Comparator.comparingInt(
                    (Map.Entry<String, String> way) -> -way.getKey().length()));
            return ways;
        }
    }

    /** How answers of a type are written. */
    enum Kind {
        ONE,
        MANY,
        NUMBER,
        TEXT,
        RANKING,
        POINTS,
        MATRIX,
        DATE,
        AREA,
        POINT,
        SHAPE,
        FILES,
        APPRAISAL,
        STATEMENTS;

        static Optional<Kind> of(String type) {
            return Optional.ofNullable(
                    switch (type) {
                        case "SELECT_ONE", "DROPDOWN", "YES_NO", "AGREE" -> ONE;
                        case "SELECT_MANY" -> MANY;
                        case "SCALE", "RATING", "NUMBER" -> NUMBER;
                        case "SHORT_TEXT", "LONG_TEXT", "WHY" -> TEXT;
                        case "RANKING" -> RANKING;
                        case "POINTS" -> POINTS;
                        case "MATRIX" -> MATRIX;
                        case "DATE" -> DATE;
                        case "POSTCODE" -> AREA;
                        case "MAP_POINT" -> POINT;
                        case "MAP_SHAPE" -> SHAPE;
                        case "FILE", "AUDIO" -> FILES;
                        case "OPTION_APPRAISAL" -> APPRAISAL;
                        case "STATEMENTS" -> STATEMENTS;
                        default -> null;
                    });
        }
    }

    static Form read(byte[] json) {
        JsonNode definition;
        try {
            definition = JSON.readTree(json);
        } catch (JacksonException e) {
            throw Refused.malformed("the questionnaire is not JSON");
        }
        if (!definition.path("sections").isArray()) {
            throw new Refused("/sections", "missing", "the questionnaire has no sections");
        }
        var questions = new ArrayList<Question>();
        definition
                .path("sections")
                .forEach(section -> section.path("items")
                        .forEach(item -> Kind.of(item.path("type").asString(""))
                                .ifPresent(kind -> questions.add(question(item, kind)))));
        return new Form(questions);
    }

    private static Question question(JsonNode item, Kind kind) {
        String type = item.path("type").asString("");
        var options = new ArrayList<Choice>();
        item.path("options")
                .forEach(option -> options.add(new Choice(
                        option.path("code").asString(""),
                        labels(option.path("text")),
                        option.path("other").asBoolean(false))));
        var rows = new ArrayList<String>();
        for (String list : List.of("rows", "statements", "criteria")) {
            item.path(list).forEach(row -> rows.add(row.path("code").asString("")));
        }
        List<String> text = labels(item.path("text"));
        return new Question(
                item.path("id").asString(""),
                kind,
                type,
                text.isEmpty() ? "" : text.getFirst(),
                FIXED.getOrDefault(type, List.copyOf(options)),
                List.copyOf(rows));
    }

    private static List<String> labels(JsonNode text) {
        if (text.isString()) {
            return List.of(text.asString());
        }
        var labels = new ArrayList<String>();
        text.properties().forEach(label -> labels.add(label.getValue().asString("")));
        return labels;
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static Choice choice(String code, String label) {
        return new Choice(code, List.of(label), false);
    }

    /** Without what people and programs write differently: case, white space, typographic quotes and dashes. */
    static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(
                    switch (character) {
                        case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '`' -> '\'';
                        case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                        default ->
                            Character.isSpaceChar(character) || Character.isWhitespace(character) ? ' ' : character;
                    });
        }
        return collapsed(plain.toString()).toLowerCase(Locale.ROOT);
    }

    static String collapsed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+", " ")
                .strip();
    }
}
