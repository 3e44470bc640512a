package regard.questionnaires;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON (contracts, section 5.1), read against the questionnaire they answer. What does not fit is refused, with where it
 * stands; nothing is cut, and nothing is guessed.
 */
public final class Answers {

    /** How many characters the person's own words beside an option may have. */
    public static final int LONGEST_OTHER = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Questionnaire questionnaire;
    private final List<Fault> faults = new ArrayList<>();

    private Answers(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The answers by question, in the order of the questionnaire; what was left blank is not among them. */
    public static Map<String, Answer> read(JsonNode json, Questionnaire questionnaire) {
        return new Answers(questionnaire).read(json);
    }

    /** The same JSON as {@link #read} takes, without white space: what is stored. */
    public static String write(Map<String, Answer> answers) {
        return JSON.writeValueAsString(json(answers));
    }

    /** What was stored, read again. It was judged when it came in, so that a later change of rules never loses an answer. */
    public static Map<String, Answer> stored(String json, Questionnaire questionnaire) {
        return read(JSON.readTree(json), questionnaire);
    }

    public static ObjectNode json(Map<String, Answer> answers) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        answers.forEach((question, answer) -> object.set(question, json(answer)));
        return object;
    }

    private static ObjectNode json(Answer answer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        switch (answer) {
            case Answer.Choice(var code, var other) -> {
                object.put("code", code);
                putOther(object, other);
            }
            case Answer.Choices(var codes, var other) -> {
                var array = object.putArray("codes");
                codes.forEach(array::add);
                putOther(object, other);
            }
            case Answer.Words(var text) -> object.put("text", text);
        }
        return object;
    }

    private static void putOther(ObjectNode object, String other) {
        if (!other.isBlank()) {
            object.put("other", other);
        }
    }

    private Map<String, Answer> read(JsonNode json) {
        if (!json.isObject()) {
            throw new Refused("/answers", "type", "answers must be an object with a member for each question");
        }
        var read = new LinkedHashMap<String, Answer>();
        for (Item item : questionnaire.questions()) {
            JsonNode given = json.get(item.id());
            if (given != null && !given.isNull()) {
                answer(item, given).ifPresent(answer -> read.put(item.id(), answer));
            }
        }
        json.propertyNames().stream()
                .filter(name -> questionnaire.question(name).isEmpty())
                .forEach(name -> fault(name, "unknown", "no question of " + questionnaire.code() + " has this code"));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return read;
    }

    private Optional<Answer> answer(Item item, JsonNode given) {
        if (!given.isObject()) {
            fault(item.id(), "type", "an answer must be an object");
            return Optional.empty();
        }
        return switch (item.type()) {
            case SELECT_ONE, AGREE, YES_NO -> choice(item, given);
            case SELECT_MANY -> choices(item, given);
            case LONG_TEXT, WHY -> words(item, given);
            case TEXT -> Optional.empty();
        };
    }

    private Optional<Answer> choice(Item item, JsonNode given) {
        known(item, given, Set.of("code", "other"));
        String code = text(item, given, "code").strip();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (item.option(code).isEmpty()) {
            fault(item.id() + "/code", "unknown", "no option of " + item.id() + " has the code " + code);
            return Optional.empty();
        }
        return Optional.of(new Answer.Choice(code, other(item, given, Set.of(code))));
    }

    private Optional<Answer> choices(Item item, JsonNode given) {
        known(item, given, Set.of("codes", "other"));
        JsonNode codes = given.get("codes");
        if (codes == null || codes.isNull()) {
            return Optional.empty();
        }
        if (!codes.isArray()) {
            fault(item.id() + "/codes", "type", "codes must be a list");
            return Optional.empty();
        }
        var chosen = new HashSet<String>();
        for (JsonNode code : codes) {
            String known = code.isString() ? code.stringValue() : "";
            if (item.option(known).isEmpty()) {
                fault(
                        item.id() + "/codes",
                        "unknown",
                        "no option of " + item.id() + " has the code " + code.asString(""));
            } else if (!chosen.add(known)) {
                fault(item.id() + "/codes", "duplicate", known + " stands there twice");
            }
        }
        if (chosen.size() > 1
                && item.options().stream().anyMatch(option -> option.exclusive() && chosen.contains(option.code()))) {
            fault(item.id() + "/codes", "exclusive", "one of these cannot be chosen together with others");
        }
        String other = other(item, given, chosen);
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Choices(
                        item.options().stream()
                                .map(Option::code)
                                .filter(chosen::contains)
                                .toList(),
                        other));
    }

    private Optional<Answer> words(Item item, JsonNode given) {
        known(item, given, Set.of("text"));
        String text = text(item, given, "text");
        if (text.length() > item.maxLength()) {
            fault(
                    item.id() + "/text",
                    "range",
                    item.id() + " must have at most " + item.maxLength() + " characters; this has " + text.length());
        }
        return text.isBlank() ? Optional.empty() : Optional.of(new Answer.Words(text));
    }

    private String other(Item item, JsonNode given, Set<String> chosen) {
        String other = text(item, given, "other");
        if (other.isBlank()) {
            return "";
        }
        if (chosen.stream()
                .noneMatch(code -> item.option(code).map(Option::other).orElse(false))) {
            fault(item.id() + "/other", "unknown", "the option chosen has no box for words");
        }
        if (other.length() > LONGEST_OTHER) {
            fault(item.id() + "/other", "range", "other must have at most " + LONGEST_OTHER + " characters");
        }
        return other;
    }

    private String text(Item item, JsonNode given, String name) {
        JsonNode value = given.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            fault(item.id() + "/" + name, "type", name + " must be text");
            return "";
        }
        return value.stringValue();
    }

    private void known(Item item, JsonNode given, Set<String> names) {
        given.propertyNames().stream()
                .filter(name -> !names.contains(name) && !name.startsWith("x-"))
                .forEach(name -> fault(
                        item.id() + "/" + name, "unknown", "an answer to " + item.type() + " has no field " + name));
    }

    private void fault(String where, String code, String message) {
        faults.add(new Fault("/answers/" + where, code, message));
    }
}
