package regard.concerns;

import java.time.LocalDate;
import regard.law.Dated;
import regard.law.RuleFile;
import regard.law.WorkingDays;

/** By when somebody is answered who says that they were not asked. No statute names the days: they are what we promise in public. */
record ReplyClock(String version, LocalDate effectiveFrom, String source, String status, int workingDays)
        implements Dated {

    static final ReplyClock RULES = RuleFile.read("concerns/reply-clock.yml", ReplyClock.class);

    LocalDate dueFor(LocalDate receivedOn) {
        return WorkingDays.after(receivedOn, workingDays);
    }
}
