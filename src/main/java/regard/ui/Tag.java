package regard.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An opening tag whose name, or some of whose attributes, are known only when the page is drawn. jte writes neither on its own
 * without unsafe output; this does, and escapes every value.
 */
final class Tag implements Content {

    private static final Set<String> ADDRESSES = Set.of("href", "action", "formaction");

    private static final Pattern SCRIPT = Pattern.compile("(javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[a-z]+[1-6]?");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private Tag(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an element: " + name);
        }
        this.name = name;
    }

    static Tag open(String name) {
        return new Tag(name);
    }

    static Content close(String name) {
        return output -> output.writeContent("</" + name + ">");
    }

    /** Adds an attribute, unless there is no value or it is false; true writes the name alone. */
    Tag with(String attribute, @Nullable Object value) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            attributes.put(attribute, Boolean.TRUE.equals(value) ? "" : value.toString());
        }
        return this;
    }

    Tag with(@Nullable Attributes more) {
        if (more != null) {
            attributes.putAll(more.values());
        }
        return this;
    }

    /** Words for the script of a component: data-i18n.key. */
    Tag i18n(String key, @Nullable String message) {
        return with("data-i18n." + key, message);
    }

    /** Words for the script of a component, one for each plural rule of the language: data-i18n.key.other. */
    Tag i18n(String key, Map<String, String> messages) {
        messages.forEach((plural, message) -> i18n(key + "." + plural, message));
        return this;
    }

    /** The same attributes for an element that another template opens. */
    Attributes attributes() {
        return Attributes.of(attributes);
    }

    /** A list of class names as JSON; nothing for no list. */
    static @Nullable String json(@Nullable List<String> classNames) {
        return classNames == null
                ? null
                : classNames.stream()
                        .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** What a text area holds. A line feed that comes first would be eaten by the browser, so it is written twice. */
    static Content firstLine(@Nullable String value) {
        return output -> output.writeUserContent(value != null && value.startsWith("\n") ? "\n" + value : value);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<" + name);
        attributes.forEach((attribute, value) -> {
            output.writeContent(" " + attribute + "=\"");
            Escape.htmlAttribute(ADDRESSES.contains(attribute) ? String.valueOf(address(value)) : value, output);
            output.writeContent("\"");
        });
        output.writeContent(">");
    }

    /** The address, unless it is a script, however it is disguised. */
    static @Nullable String address(@Nullable String address) {
        return address != null
                        && SCRIPT.matcher(address.replaceAll("[\\s\\p{Cntrl}]", ""))
                                .lookingAt()
                ? ""
                : address;
    }
}
