package regard.departures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** The guidance that a body must have regard to: a list kept as data. */
final class Guidance {

    private static final List<Entry> ALL =
            RuleFile.read("departures/guidance.yml", Sheet.class).guidance();

    private Guidance() {}

    /** One of them; departures keep its code. */
    record Entry(String code, String title) {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Entry> guidance)
            implements Dated {}

    static List<Entry> list() {
        return ALL;
    }

    static boolean isKnown(String code) {
        return find(code).isPresent();
    }

    /** What people call it; a code that is no longer in the list is shown as it is. */
    static String title(String code) {
        return find(code).map(Entry::title).orElse(code);
    }

    private static Optional<Entry> find(String code) {
        return ALL.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
