package regard.law;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody is about to do, laid over what is known, so that a gate is asked as if it were done: an assessment with one more
 * signature, a consultation with its dates, a decision with its day.
 *
 * @param added parts of sections, laid over what rooms know of them
 * @param instead whole sections, in place of what rooms know of them
 */
public record Supposition(Map<String, Object> added, Map<String, Object> instead) {

    public static final Supposition NOTHING = new Supposition(Map.of(), Map.of());

    public Supposition {
        added = Map.copyOf(added);
        instead = Map.copyOf(instead);
    }

    /** Lays these parts over what is known. */
    public Supposition with(String section, Object parts) {
        return new Supposition(more(added, section, parts), instead);
    }

    /** Takes this for the whole section. */
    public Supposition withInstead(String section, Object whole) {
        return new Supposition(added, more(instead, section, whole));
    }

    private static Map<String, Object> more(Map<String, Object> before, String section, Object value) {
        var more = new LinkedHashMap<>(before);
        more.put(section, value);
        return more;
    }
}
