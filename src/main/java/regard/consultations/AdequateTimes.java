package regard.consultations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** How many days people get at each level of involvement, as the rule file has them. */
record AdequateTimes(
        String version, LocalDate effectiveFrom, String source, String status, Map<String, Minimum> minimum)
        implements Dated {

    private static final String FILE = "consultations/adequate-time.yml";
    private static final String LONGEST = "CONSULT";

    /** So many days, or so many working days. */
    record Minimum(@Nullable Integer days, @Nullable Integer workingDays) {}

    static AdequateTimes load() {
        return RuleFile.read(FILE, AdequateTimes.class);
    }

    /** The time at a level; where no level is known, the longest, so that nobody gets less for want of an assessment. */
    AdequateTime at(Optional<String> level) {
        String asked = level.orElse(LONGEST);
        Minimum least = minimum.get(asked);
        if (least == null) {
            throw new IllegalStateException("rules/" + FILE + " has no level " + asked);
        }
        Integer working = least.workingDays();
        Integer days = working == null ? least.days() : working;
        if (days == null) {
            throw new IllegalStateException("rules/" + FILE + " has no days for " + asked);
        }
        return new AdequateTime(asked, days, working != null, source);
    }
}
