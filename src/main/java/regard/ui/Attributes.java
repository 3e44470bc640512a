package regard.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that a page adds to those a component writes itself, in the order given. Event handlers and styles are refused:
 * the content security policy would ignore them, so one that slips in is a mistake.
 */
public final class Attributes {

    public static final Attributes NONE = new Attributes(Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_:.-]*");

    private final Map<String, String> values;

    private Attributes(Map<String, String> values) {
        this.values = values;
    }

    public static Attributes of(String name, @Nullable Object value) {
        return NONE.with(name, value);
    }

    /** With one more. Nothing and {@code false} leave it out; {@code true} writes the name alone, as in {@code hidden}. */
    public Attributes with(String name, @Nullable Object value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || lower.startsWith("on") || lower.equals("style")) {
            throw new IllegalArgumentException("not an attribute a page may add: " + name);
        }
        if (value == null || Boolean.FALSE.equals(value)) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, Boolean.TRUE.equals(value) ? "" : value.toString());
        return new Attributes(Collections.unmodifiableMap(more));
    }

    static Attributes of(Map<String, String> values) {
        return new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    Attributes and(@Nullable Attributes others) {
        if (others == null || others.values.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Attributes(Collections.unmodifiableMap(more));
    }

    Map<String, String> values() {
        return values;
    }
}
