package regard.questionnaires;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import regard.kernel.Refused;
import regard.ui.Words;
import tools.jackson.databind.JsonNode;

/** Reads one file from top to bottom and gathers every fault, so that its author mends it once. */
final class DefinitionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final JsonNode root;
    private final Fields fields = new Fields();
    private final List<String> languages = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<Item> earlier = new ArrayList<>();
    private String language = "en";

    DefinitionReader(JsonNode root) {
        this.root = root;
    }

    Definition.Checked read() {
        if (!root.isObject()) {
            throw Refused.malformed("a questionnaire is a JSON object");
        }
        fields.known(
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
        if (!fields.string(root, "schema", "").equals(Definition.SCHEMA)) {
            fields.fault("/schema", "range", "schema must be " + Definition.SCHEMA);
        }
        String code = fields.string(root, "id", "");
        int version = fields.whole(root, "version", "", 1);
        languages();
        if (root.has("anyOrder") && !root.get("anyOrder").isBoolean()) {
            fields.fault("/anyOrder", "type", "anyOrder must be true or false");
        }
        var sections = new ArrayList<Section>();
        int number = 0;
        for (JsonNode section : fields.array(root, "sections", "")) {
            sections.add(section(section, "/sections/" + number++));
        }
        easyRead();
        changes();
        String title = root.path("x-title").asString("");
        return new Definition.Checked(
                new Definition(code, version, title.isBlank() ? code : title, List.copyOf(sections), root),
                fields.faults());
    }

    private void languages() {
        for (JsonNode one : fields.array(root, "languages", "")) {
            String tag = one.isString() ? one.stringValue() : "";
            if (tag.isBlank()) {
                fields.fault("/languages", "type", "a language must be text such as en");
            } else if (languages.contains(tag)) {
                fields.fault("/languages", "duplicate", "the language " + tag + " stands there twice");
            } else {
                languages.add(tag);
            }
        }
        if (languages.isEmpty()) {
            languages.add("en");
        }
        language = fields.string(root, "defaultLanguage", "");
        if (!languages.contains(language)) {
            fields.fault("/defaultLanguage", "range", "defaultLanguage must be one of " + String.join(", ", languages));
            language = languages.getFirst();
        }
    }

    private Section section(JsonNode json, String at) {
        if (!json.isObject()) {
            fields.fault(at, "type", "a section must be an object");
            return new Section("", "", List.of());
        }
        fields.known(json, at, "id", "title", "items");
        String id = id(json, at);
        String title = localised(json, "title", at);
        var items = new ArrayList<Item>();
        int number = 0;
        for (JsonNode one : fields.array(json, "items", at)) {
            item(one, at + "/items/" + number++).ifPresent(item -> {
                items.add(item);
                earlier.add(item);
            });
        }
        return new Section(id, title, items);
    }

    private Optional<Item> item(JsonNode json, String at) {
        if (!json.isObject()) {
            fields.fault(at, "type", "an item must be an object");
            return Optional.empty();
        }
        fields.known(json, at, "id", "type", "text", "required", "options", "of", "maxLength", "showIf");
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
        String name = fields.string(json, "type", at);
        for (ItemType type : ItemType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        fields.fault(at + "/type", "range", "type must be one of " + List.of(ItemType.values()));
        return Optional.empty();
    }

    private boolean soft(JsonNode json, String at) {
        String required = json.path("required").asString("NO");
        if (!required.equals("NO") && !required.equals("SOFT")) {
            fields.fault(at + "/required", "range", "required must be NO or SOFT: nobody has to answer");
        }
        return required.equals("SOFT");
    }

    private Optional<String> of(JsonNode json, Optional<ItemType> type, String at) {
        String of = json.path("of").asString("");
        if (of.isBlank()) {
            if (type.filter(ItemType.WHY::equals).isPresent()) {
                fields.fault(at + "/of", "missing", "WHY must say which question it asks about, in of");
            }
            return Optional.empty();
        }
        if (type.isPresent() && type.get() != ItemType.WHY) {
            fields.fault(at + "/of", "unknown", "only WHY has of");
        }
        refersBack(of, at + "/of");
        return Optional.of(of);
    }

    private int longest(JsonNode json, Optional<ItemType> type, String at) {
        if (!json.has("maxLength")) {
            return type.filter(ItemType::isWords).isPresent() ? Item.LONGEST_ANSWER : 0;
        }
        int longest = fields.whole(json, "maxLength", at, 1);
        if (longest > 1_000_000) {
            fields.fault(at + "/maxLength", "range", "maxLength must be 1,000,000 or less");
        }
        return longest;
    }

    private List<Option> options(JsonNode json, ItemType type, String at) {
        if (!type.hasOwnOptions()) {
            if (json.has("options")) {
                fields.fault(at + "/options", "unknown", type + " has no options of its own");
            }
            return type.fixedCodes().stream()
                    .map(code -> new Option(code, Words.english().say("questionnaires.option." + code), false, false))
                    .toList();
        }
        var options = new ArrayList<Option>();
        int number = 0;
        for (JsonNode one : fields.array(json, "options", at)) {
            option(one, at + "/options/" + number++, options).ifPresent(options::add);
        }
        if (options.isEmpty() && json.has("options") && json.get("options").isEmpty()) {
            fields.fault(at + "/options", "missing", "a choice needs at least one option");
        }
        return options;
    }

    private Optional<Option> option(JsonNode json, String at, List<Option> before) {
        if (!json.isObject()) {
            fields.fault(at, "type", "an option must be an object");
            return Optional.empty();
        }
        fields.known(json, at, "code", "text", "other", "exclusive");
        String code = fields.string(json, "code", at);
        if (before.stream().anyMatch(option -> option.code().equals(code))) {
            fields.fault(at + "/code", "duplicate", "the option code " + code + " stands there twice");
        } else if (!code.isEmpty() && !ID.matcher(code).matches()) {
            fields.fault(at + "/code", "range", "a code has letters, figures, - and _, and begins with a letter");
        }
        return Optional.of(new Option(
                code, localised(json, "text", at), fields.flag(json, "other", at), fields.flag(json, "exclusive", at)));
    }

    private Optional<Condition> condition(JsonNode json, String at) {
        if (!json.isObject()) {
            fields.fault(at, "type", "a condition must be an object");
            return Optional.empty();
        }
        if (json.has("all")) {
            fields.known(json, at, "all");
            return Optional.of(new Condition.All(parts(json, "all", at)));
        }
        if (json.has("any")) {
            fields.known(json, at, "any");
            return Optional.of(new Condition.Any(parts(json, "any", at)));
        }
        if (json.has("not")) {
            fields.known(json, at, "not");
            return condition(json.get("not"), at + "/not").map(Condition.Not::new);
        }
        return test(json, at);
    }

    private List<Condition> parts(JsonNode json, String name, String at) {
        var parts = new ArrayList<Condition>();
        int number = 0;
        for (JsonNode part : fields.array(json, name, at)) {
            condition(part, at + "/" + name + "/" + number++).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    private Optional<Condition> test(JsonNode json, String at) {
        fields.known(json, at, "q", "is", "has", "answered");
        String question = fields.string(json, "q", at);
        if (!question.isEmpty()) {
            refersBack(question, at + "/q");
        }
        if (json.has("is")) {
            return Optional.of(
                    new Condition.Is(question, optionOf(question, fields.string(json, "is", at), at + "/is")));
        }
        if (json.has("has")) {
            return Optional.of(
                    new Condition.Has(question, optionOf(question, fields.string(json, "has", at), at + "/has")));
        }
        if (json.path("answered").isBoolean()) {
            return Optional.of(
                    new Condition.Answered(question, json.get("answered").booleanValue()));
        }
        fields.fault(at, "missing", "a condition needs all, any, not, is, has or answered");
        return Optional.empty();
    }

    private String optionOf(String question, String code, String at) {
        earlier.stream()
                .filter(item -> item.id().equals(question) && item.type().isChoice())
                .filter(item -> item.option(code).isEmpty())
                .findFirst()
                .ifPresent(_ -> fields.fault(at, "unknown", "no option of " + question + " has the code " + code));
        return code;
    }

    private void refersBack(String question, String at) {
        Optional<Item> asked =
                earlier.stream().filter(item -> item.id().equals(question)).findFirst();
        if (asked.isEmpty()) {
            fields.fault(at, "reference", "there is no question " + question + " before this one");
        } else if (asked.get().content()) {
            fields.fault(at, "reference", question + " asks nothing");
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
            fields.fault("/easyRead", "type", "easyRead must be an object");
            return;
        }
        map.properties().forEach(entry -> {
            String at = "/easyRead/" + entry.getKey();
            fields.known(entry.getValue(), at, "maps", "options");
            refersBack(entry.getValue().path("maps").asString(""), at + "/maps");
        });
    }

    private void changes() {
        if (!root.has("changes")) {
            return;
        }
        int number = 0;
        for (JsonNode change : fields.array(root, "changes", "")) {
            String at = "/changes/" + number++;
            fields.known(change, at, "from", "to", "map");
            if (fields.whole(change, "from", at, 1) >= fields.whole(change, "to", at, 1)) {
                fields.fault(at + "/to", "range", "to must be a later version than from");
            }
            change.path("map").properties().forEach(entry -> {
                if (entry.getValue().isString()) {
                    refersBack(entry.getValue().stringValue(), at + "/map/" + entry.getKey());
                }
            });
        }
    }

    private String id(JsonNode json, String at) {
        String id = fields.string(json, "id", at);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.fault(at + "/id", "range", "an id has letters, figures, - and _, and begins with a letter");
        }
        if (!id.isEmpty() && !ids.add(id)) {
            fields.fault(at + "/id", "duplicate", "the id " + id + " stands there twice");
        }
        return id;
    }

    private String localised(JsonNode json, String name, String at) {
        JsonNode words = json.path(name);
        if (!words.isObject()) {
            fields.fault(at + "/" + name, "missing", name + " must be an object with the words in each language");
            return "";
        }
        for (String tag : languages) {
            if (words.path(tag).asString("").isBlank()) {
                fields.fault(at + "/" + name + "/" + tag, "missing", name + " has no words in " + tag);
            }
        }
        words.propertyNames().stream()
                .filter(tag -> !languages.contains(tag) && !tag.startsWith("x-"))
                .forEach(tag -> fields.fault(at + "/" + name + "/" + tag, "unknown", tag + " is not among languages"));
        return words.path(language).asString("");
    }
}
