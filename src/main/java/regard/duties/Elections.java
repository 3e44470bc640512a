package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** The periods before elections that are known, with which a new assessment begins. */
record Elections(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        List<Period> periods)
        implements Dated {

    private static final Elections KNOWN = RuleFile.read("duties/elections.yml", Elections.class);

    record Period(String name, LocalDate from, LocalDate to) {}

    /** Those that are not over on a day, as answers of the page that asks about them; of the next two years. */
    static List<Answers> from(LocalDate day) {
        return KNOWN.periods.stream()
                .filter(period -> !period.to.isBefore(day) && period.from.isBefore(day.plusYears(2)))
                .map(period -> new Answers(Map.of(
                        "x-words", period.name,
                        "from", period.from.toString(),
                        "to", period.to.toString())))
                .toList();
    }
}
