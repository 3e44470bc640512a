package regard.evidence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** What is looked for in each of the twenty: a checklist of our own, kept as data. */
final class TheTwenty {

    private static final Map<Area, Entry> ENTRIES = entries();

    private TheTwenty() {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Entry> areas)
            implements Dated {}

    /** One of the twenty, with what shows it. */
    record Entry(Area area, String title, List<Looked> records) {}

    /**
     * A kind of record that we look for.
     *
     * @param kind the first word of its provenance
     * @param title that it is there, in words
     * @param missing that it is not there, in words
     * @param address where the work is done that files it; absent where people add it by hand
     */
    record Looked(
            String kind,
            String title,
            String missing,
            @Nullable String address) {}

    static Entry of(Area area) {
        Entry entry = ENTRIES.get(area);
        if (entry == null) {
            throw new IllegalStateException("rules/evidence/twenty.yml has nothing for " + area);
        }
        return entry;
    }

    private static Map<Area, Entry> entries() {
        var entries = new EnumMap<Area, Entry>(Area.class);
        RuleFile.read("evidence/twenty.yml", Sheet.class).areas().forEach(entry -> entries.put(entry.area(), entry));
        return entries;
    }
}
