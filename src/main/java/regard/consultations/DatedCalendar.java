package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** Holidays and the periods before elections, as data: a consultation that lies over one needs a thought. */
record DatedCalendar(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        List<Days> holidays,
        List<Days> elections)
        implements Dated {

    private static final DatedCalendar KNOWN = RuleFile.read("consultations/calendar-2026.yml", DatedCalendar.class);

    /** Days with a name. */
    record Days(String name, LocalDate from, LocalDate to) {}

    static DatedCalendar known() {
        return KNOWN;
    }
}
