package regard.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who lives in an area: people by topic and category, from the census of 2021 and the indices of deprivation of 2025. The counts are
 * protected by the Office for National Statistics, so they need no rounding here.
 */
public final class Population {

    private static final Population NOBODY = new Population(Map.of());

    private final Map<String, Map<String, Long>> people;

    private Population(Map<String, Map<String, Long>> people) {
        this.people = people;
    }

    /** The people of several areas together; nobody, where there are no figures of one of them. */
    public static Population of(List<String> codes) {
        var together = new HashMap<String, Map<String, Long>>();
        for (String code : Areas.apart(codes)) {
            Map<String, Map<String, Long>> area = Loaded.PEOPLE.get(code);
            if (area == null) {
                return NOBODY;
            }
            area.forEach((topic, categories) -> categories.forEach((category, count) ->
                    together.computeIfAbsent(topic, _ -> new HashMap<>()).merge(category, count, Long::sum)));
        }
        return new Population(together);
    }

    public boolean isKnown() {
        return !people.isEmpty();
    }

    public long all() {
        return count("population", "all");
    }

    public long count(String topic, String category) {
        return people.getOrDefault(topic, Map.of()).getOrDefault(category, 0L);
    }

    /** Read when it is first asked for, and then kept. */
    private static final class Loaded {

        private static final Map<String, Map<String, Map<String, Long>>> PEOPLE = load();

        private Loaded() {}

        private static Map<String, Map<String, Map<String, Long>>> load() {
            var all = new HashMap<String, Map<String, Map<String, Long>>>();
            Sheet.read(
                    "population.csv.gz",
                    row -> all.computeIfAbsent(row.getField("area"), _ -> new HashMap<>())
                            .computeIfAbsent(row.getField("topic").intern(), _ -> new HashMap<>())
                            .put(row.getField("category").intern(), Long.valueOf(row.getField("people"))));
            return all;
        }
    }
}
