package regard.evidence;

import java.util.Map;

/**
 * How many records stand behind one of the twenty in a year, as on a day.
 *
 * @param ofKind how many of each kind, by the first word of their provenance
 */
record Tally(Area area, Map<String, Long> ofKind) {

    Tally {
        ofKind = Map.copyOf(ofKind);
    }

    long all() {
        return ofKind.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean has(String kind) {
        return ofKind.getOrDefault(kind, 0L) > 0;
    }
}
