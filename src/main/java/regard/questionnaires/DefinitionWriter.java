package regard.questionnaires;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the file of a questionnaire that the editor made. */
final class DefinitionWriter {

    private DefinitionWriter() {}

    /** The file of a questionnaire with one language, as the editor makes it. */
    static ObjectNode write(String code, int version, String title, List<Section> sections) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", Definition.SCHEMA)
                .put("id", code)
                .put("version", version)
                .put("x-title", title);
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
}
