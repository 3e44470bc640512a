package regard.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found wrong, before it has words: about which thing, with which values for the sentence.
 *
 * @param variant which of the rule's sentences to use, where it has more than one; null for the usual one
 */
public record Finding(@Nullable String item, @Nullable String variant, Map<String, Object> values) {

    private static final Finding BREACH = new Finding(null, null, Map.of());

    public static List<Finding> none() {
        return List.of();
    }

    /** The rule is broken, and there is only one way to break it. */
    public static List<Finding> when(boolean broken) {
        return broken ? List.of(BREACH) : none();
    }

    /** The rule is broken; more can be said with {@link #with} and {@link #as}. */
    public static Finding breach() {
        return BREACH;
    }

    /** The rule is broken for this one of several things. */
    public static Finding about(@Nullable String item) {
        return new Finding(item, null, Map.of());
    }

    public Finding with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Finding(item, variant, more);
    }

    public Finding as(String otherVariant) {
        return new Finding(item, otherVariant, values);
    }

    public List<Finding> only() {
        return List.of(this);
    }
}
