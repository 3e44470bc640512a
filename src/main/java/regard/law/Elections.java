package regard.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods before elections that are known: who asks people in one of them takes advice first (rule R-25). */
public record Elections(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        List<PreElection> periods)
        implements Dated {

    private static final Elections KNOWN = RuleFile.read("law/elections.yml", Elections.class);

    /** The days from when notices of election are expected to the day of the vote. */
    public record PreElection(String name, LocalDate from, LocalDate to) {}

    public static List<PreElection> known() {
        return KNOWN.periods;
    }

    /** Those that are not over on a day, of the next two years. */
    public static List<PreElection> from(LocalDate day) {
        return KNOWN.periods.stream()
                .filter(period -> !period.to.isBefore(day) && period.from.isBefore(day.plusYears(2)))
                .toList();
    }
}
