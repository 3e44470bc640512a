package regard.questionnaires;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.StrictJson;
import regard.ui.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire as a file (contracts, section 5.1): what it is made from, kept whole, with the languages, the easy-read map and
 * the history that it holds.
 *
 * @param code the code it carries in the file; a questionnaire taken in gets a code of its own
 * @param title what staff call it: {@code x-title} in the file
 * @param sections what it asks, in its first language
 * @param json the file itself
 */
public record Definition(String code, int version, String title, List<Section> sections, JsonNode json) {

    static final String SCHEMA = "regard-questionnaire/1";

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a file, or refuses it with everything that is wrong with it. */
    public static Definition read(byte[] file) {
        Checked checked = check(file);
        if (!checked.faults().isEmpty()) {
            throw new Refused(checked.faults());
        }
        return checked.definition();
    }

    /** A definition with what is wrong with it: nothing, if it can be used. */
    public record Checked(Definition definition, List<Fault> faults) {}

    /** Reads a file and says what is wrong with it; only what is no JSON at all is refused. */
    public static Checked check(byte[] file) {
        List<Fault> twice = StrictJson.parse(file).faults();
        Checked checked = new Reader(JSON.readTree(file)).read();
        return new Checked(
                checked.definition(),
                Stream.concat(twice.stream(), checked.faults().stream()).toList());
    }

    static Definition of(JsonNode json) {
        return new Reader(json).read().definition();
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    /** The file of a questionnaire with one language, as the editor makes it. */
    static ObjectNode write(String code, int version, String title, List<Section> sections) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA).put("id", code).put("version", version).put("x-title", title);
        root.putArray("languages").add("en");
        root.put("defaultLanguage", "en").put("anyOrder", false);
        var array = root.putArray("sections");
        for (Section section : sections) {
            ObjectNode object = array.addObject().put("id", section.id());
            object.set("title", words(section.title()));
            var items = object.putArray("items");
            section.items().forEach(item -> items.add(item(item)));
        }
        return root;
    }

    /** What is wrong with sections put together in the editor: the same that would be wrong with the file. */
    static List<Fault> faults(String code, int version, String title, List<Section> sections) {
        return new Reader(write(code, version, title, sections)).read().faults();
    }

    /** Whether the editor can change it and lose nothing: it has one language, and nothing the editor does not know. */
    boolean isEditable() {
        return write(code, version, title, sections).equals(json);
    }

    private static ObjectNode item(Item item) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", item.id()).put("type", item.type().name());
        item.of().ifPresent(of -> object.put("of", of));
        object.set("text", words(item.text()));
        if (!item.hint().isBlank()) {
            object.set("x-hint", words(item.hint()));
        }
        if (!item.content()) {
            object.put("required", item.soft() ? "SOFT" : "NO");
        }
        if (item.type().hasOwnOptions()) {
            var options = object.putArray("options");
            for (Option option : item.options()) {
                ObjectNode one = options.addObject().put("code", option.code());
                one.set("text", words(option.text()));
                if (option.other()) {
                    one.put("other", true);
                }
                if (option.exclusive()) {
                    one.put("exclusive", true);
                }
            }
        }
        if (item.type().isWords()) {
            object.put("maxLength", item.maxLength());
        }
        item.shownIf().ifPresent(condition -> object.set("showIf", condition(condition)));
        return object;
    }

    private static ObjectNode words(String text) {
        return JsonNodeFactory.instance.objectNode().put("en", text);
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        switch (condition) {
            case Condition.All(var parts) -> {
                var all = object.putArray("all");
                parts.forEach(part -> all.add(condition(part)));
            }
            case Condition.Any(var parts) -> {
                var any = object.putArray("any");
                parts.forEach(part -> any.add(condition(part)));
            }
            case Condition.Not(var part) -> object.set("not", condition(part));
            case Condition.Is(var question, var code) ->
                object.put("q", question).put("is", code);
            case Condition.Has(var question, var code) ->
                object.put("q", question).put("has", code);
            case Condition.Answered(var question, var answered) ->
                object.put("q", question).put("answered", answered);
        }
        return object;
    }

    /** Reads one file from top to bottom and gathers every fault, so that its author mends it once. */
    private static final class Reader {

        private final JsonNode root;
        private final List<Fault> faults = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final Set<String> ids = new LinkedHashSet<>();
        private final List<Item> earlier = new ArrayList<>();
        private String language = "en";

        Reader(JsonNode root) {
            this.root = root;
        }

        Checked read() {
            if (!root.isObject()) {
                throw Refused.malformed("a questionnaire is a JSON object");
            }
            known(
                    root,
                    "",
                    "schema",
                    "id",
                    "version",
                    "languages",
                    "defaultLanguage",
                    "anyOrder",
                    "sections",
                    "easyRead",
                    "changes");
            if (!string(root, "schema", "").equals(SCHEMA)) {
                fault("/schema", "range", "schema must be " + SCHEMA);
            }
            String code = string(root, "id", "");
            int version = whole(root, "version", "", 1);
            languages();
            if (root.has("anyOrder") && !root.get("anyOrder").isBoolean()) {
                fault("/anyOrder", "type", "anyOrder must be true or false");
            }
            var sections = new ArrayList<Section>();
            int number = 0;
            for (JsonNode section : array(root, "sections", "")) {
                sections.add(section(section, "/sections/" + number++));
            }
            easyRead();
            changes();
            String title = root.path("x-title").asString("");
            return new Checked(
                    new Definition(code, version, title.isBlank() ? code : title, List.copyOf(sections), root),
                    List.copyOf(faults));
        }

        private void languages() {
            for (JsonNode one : array(root, "languages", "")) {
                String tag = one.isString() ? one.stringValue() : "";
                if (tag.isBlank()) {
                    fault("/languages", "type", "a language must be text such as en");
                } else if (languages.contains(tag)) {
                    fault("/languages", "duplicate", "the language " + tag + " stands there twice");
                } else {
                    languages.add(tag);
                }
            }
            if (languages.isEmpty()) {
                languages.add("en");
            }
            language = string(root, "defaultLanguage", "");
            if (!languages.contains(language)) {
                fault("/defaultLanguage", "range", "defaultLanguage must be one of " + String.join(", ", languages));
                language = languages.getFirst();
            }
        }

        private Section section(JsonNode json, String at) {
            if (!json.isObject()) {
                fault(at, "type", "a section must be an object");
                return new Section("", "", List.of());
            }
            known(json, at, "id", "title", "items");
            String id = id(json, at);
            String title = localised(json, "title", at);
            var items = new ArrayList<Item>();
            int number = 0;
            for (JsonNode one : array(json, "items", at)) {
                item(one, at + "/items/" + number++).ifPresent(item -> {
                    items.add(item);
                    earlier.add(item);
                });
            }
            return new Section(id, title, items);
        }

        private Optional<Item> item(JsonNode json, String at) {
            if (!json.isObject()) {
                fault(at, "type", "an item must be an object");
                return Optional.empty();
            }
            known(json, at, "id", "type", "text", "required", "options", "of", "maxLength", "showIf");
            String id = id(json, at);
            Optional<ItemType> type = type(json, at);
            String text = localised(json, "text", at);
            Questionnaire.pipes(text).forEach(asked -> refersBack(asked, at + "/text"));
            String hint = json.has("x-hint") ? localised(json, "x-hint", at) : "";
            boolean soft = soft(json, at);
            Optional<String> of = of(json, type, at);
            int longest = longest(json, type, at);
            Optional<Condition> shownIf = Optional.ofNullable(json.get("showIf"))
                    .filter(node -> !node.isNull())
                    .flatMap(node -> condition(node, at + "/showIf"));
            List<Option> options = type.map(known -> options(json, known, at)).orElse(List.of());
            return type.map(known -> new Item(id, known, text, hint, options, of, longest, soft, shownIf));
        }

        private Optional<ItemType> type(JsonNode json, String at) {
            String name = string(json, "type", at);
            for (ItemType type : ItemType.values()) {
                if (type.name().equals(name)) {
                    return Optional.of(type);
                }
            }
            fault(at + "/type", "range", "type must be one of " + List.of(ItemType.values()));
            return Optional.empty();
        }

        private boolean soft(JsonNode json, String at) {
            String required = json.path("required").asString("NO");
            if (!required.equals("NO") && !required.equals("SOFT")) {
                fault(at + "/required", "range", "required must be NO or SOFT: nobody has to answer");
            }
            return required.equals("SOFT");
        }

        private Optional<String> of(JsonNode json, Optional<ItemType> type, String at) {
            String of = json.path("of").asString("");
            if (of.isBlank()) {
                if (type.filter(ItemType.WHY::equals).isPresent()) {
                    fault(at + "/of", "missing", "WHY must say which question it asks about, in of");
                }
                return Optional.empty();
            }
            if (type.isPresent() && type.get() != ItemType.WHY) {
                fault(at + "/of", "unknown", "only WHY has of");
            }
            refersBack(of, at + "/of");
            return Optional.of(of);
        }

        private int longest(JsonNode json, Optional<ItemType> type, String at) {
            if (!json.has("maxLength")) {
                return type.filter(ItemType::isWords).isPresent() ? Item.LONGEST_ANSWER : 0;
            }
            int longest = whole(json, "maxLength", at, 1);
            if (longest > 1_000_000) {
                fault(at + "/maxLength", "range", "maxLength must be 1,000,000 or less");
            }
            return longest;
        }

        private List<Option> options(JsonNode json, ItemType type, String at) {
            if (!type.hasOwnOptions()) {
                if (json.has("options")) {
                    fault(at + "/options", "unknown", type + " has no options of its own");
                }
                return type.fixedCodes().stream()
                        .map(code ->
                                new Option(code, Words.english().say("questionnaires.option." + code), false, false))
                        .toList();
            }
            var options = new ArrayList<Option>();
            int number = 0;
            for (JsonNode one : array(json, "options", at)) {
                option(one, at + "/options/" + number++, options).ifPresent(options::add);
            }
            if (options.isEmpty() && json.has("options") && json.get("options").isEmpty()) {
                fault(at + "/options", "missing", "a choice needs at least one option");
            }
            return options;
        }

        private Optional<Option> option(JsonNode json, String at, List<Option> before) {
            if (!json.isObject()) {
                fault(at, "type", "an option must be an object");
                return Optional.empty();
            }
            known(json, at, "code", "text", "other", "exclusive");
            String code = string(json, "code", at);
            if (before.stream().anyMatch(option -> option.code().equals(code))) {
                fault(at + "/code", "duplicate", "the option code " + code + " stands there twice");
            } else if (!code.isEmpty() && !ID.matcher(code).matches()) {
                fault(at + "/code", "range", "a code has letters, figures, - and _, and begins with a letter");
            }
            return Optional.of(new Option(
                    code, localised(json, "text", at), flag(json, "other", at), flag(json, "exclusive", at)));
        }

        private Optional<Condition> condition(JsonNode json, String at) {
            if (!json.isObject()) {
                fault(at, "type", "a condition must be an object");
                return Optional.empty();
            }
            if (json.has("all")) {
                known(json, at, "all");
                return Optional.of(new Condition.All(parts(json, "all", at)));
            }
            if (json.has("any")) {
                known(json, at, "any");
                return Optional.of(new Condition.Any(parts(json, "any", at)));
            }
            if (json.has("not")) {
                known(json, at, "not");
                return condition(json.get("not"), at + "/not").map(Condition.Not::new);
            }
            return test(json, at);
        }

        private List<Condition> parts(JsonNode json, String name, String at) {
            var parts = new ArrayList<Condition>();
            int number = 0;
            for (JsonNode part : array(json, name, at)) {
                condition(part, at + "/" + name + "/" + number++).ifPresent(parts::add);
            }
            return List.copyOf(parts);
        }

        private Optional<Condition> test(JsonNode json, String at) {
            known(json, at, "q", "is", "has", "answered");
            String question = string(json, "q", at);
            if (!question.isEmpty()) {
                refersBack(question, at + "/q");
            }
            if (json.has("is")) {
                return Optional.of(new Condition.Is(question, optionOf(question, string(json, "is", at), at + "/is")));
            }
            if (json.has("has")) {
                return Optional.of(
                        new Condition.Has(question, optionOf(question, string(json, "has", at), at + "/has")));
            }
            if (json.path("answered").isBoolean()) {
                return Optional.of(
                        new Condition.Answered(question, json.get("answered").booleanValue()));
            }
            fault(at, "missing", "a condition needs all, any, not, is, has or answered");
            return Optional.empty();
        }

        private String optionOf(String question, String code, String at) {
            earlier.stream()
                    .filter(item -> item.id().equals(question) && item.type().isChoice())
                    .filter(item -> item.option(code).isEmpty())
                    .findFirst()
                    .ifPresent(_ -> fault(at, "unknown", "no option of " + question + " has the code " + code));
            return code;
        }

        private void refersBack(String question, String at) {
            Optional<Item> asked =
                    earlier.stream().filter(item -> item.id().equals(question)).findFirst();
            if (asked.isEmpty()) {
                fault(at, "reference", "there is no question " + question + " before this one");
            } else if (asked.get().content()) {
                fault(at, "reference", question + " asks nothing");
            }
        }

        // The easy-read questions stand in a file of their own; this says which answer of theirs means which answer of
        // ours.
        private void easyRead() {
            JsonNode map = root.path("easyRead");
            if (map.isMissingNode()) {
                return;
            }
            if (!map.isObject()) {
                fault("/easyRead", "type", "easyRead must be an object");
                return;
            }
            map.properties().forEach(entry -> {
                String at = "/easyRead/" + entry.getKey();
                known(entry.getValue(), at, "maps", "options");
                refersBack(entry.getValue().path("maps").asString(""), at + "/maps");
            });
        }

        private void changes() {
            if (!root.has("changes")) {
                return;
            }
            int number = 0;
            for (JsonNode change : array(root, "changes", "")) {
                String at = "/changes/" + number++;
                known(change, at, "from", "to", "map");
                if (whole(change, "from", at, 1) >= whole(change, "to", at, 1)) {
                    fault(at + "/to", "range", "to must be a later version than from");
                }
                change.path("map").properties().forEach(entry -> {
                    if (entry.getValue().isString()) {
                        refersBack(entry.getValue().stringValue(), at + "/map/" + entry.getKey());
                    }
                });
            }
        }

        private String id(JsonNode json, String at) {
            String id = string(json, "id", at);
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                fault(at + "/id", "range", "an id has letters, figures, - and _, and begins with a letter");
            }
            if (!id.isEmpty() && !ids.add(id)) {
                fault(at + "/id", "duplicate", "the id " + id + " stands there twice");
            }
            return id;
        }

        private String localised(JsonNode json, String name, String at) {
            JsonNode words = json.path(name);
            if (!words.isObject()) {
                fault(at + "/" + name, "missing", name + " must be an object with the words in each language");
                return "";
            }
            for (String tag : languages) {
                if (words.path(tag).asString("").isBlank()) {
                    fault(at + "/" + name + "/" + tag, "missing", name + " has no words in " + tag);
                }
            }
            words.propertyNames().stream()
                    .filter(tag -> !languages.contains(tag) && !tag.startsWith("x-"))
                    .forEach(tag -> fault(at + "/" + name + "/" + tag, "unknown", tag + " is not among languages"));
            return words.path(language).asString("");
        }

        private Iterable<JsonNode> array(JsonNode json, String name, String at) {
            JsonNode array = json.path(name);
            if (!array.isArray()) {
                fault(at + "/" + name, array.isMissingNode() ? "missing" : "type", name + " must be a list");
                return List.of();
            }
            return array;
        }

        private String string(JsonNode json, String name, String at) {
            JsonNode value = json.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                return value.stringValue();
            }
            fault(
                    at + "/" + name,
                    value.isString() || value.isMissingNode() ? "missing" : "type",
                    name + " must be text");
            return "";
        }

        private int whole(JsonNode json, String name, String at, int least) {
            JsonNode value = json.path(name);
            if (value.isInt() && value.intValue() >= least) {
                return value.intValue();
            }
            fault(
                    at + "/" + name,
                    value.isMissingNode() ? "missing" : "range",
                    name + " must be a whole number, " + least + " or more");
            return least;
        }

        private boolean flag(JsonNode json, String name, String at) {
            JsonNode value = json.path(name);
            if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
                fault(at + "/" + name, "type", name + " must be true or false");
            }
            return value.asBoolean(false);
        }

        private void known(JsonNode json, String at, String... names) {
            json.propertyNames().stream()
                    .filter(name -> !List.of(names).contains(name) && !name.startsWith("x-"))
                    .forEach(name -> fault(at + "/" + name, "unknown", "there is no field " + name + " here"));
        }

        private void fault(String at, String code, String message) {
            faults.add(new Fault(at, code, message));
        }
    }
}
