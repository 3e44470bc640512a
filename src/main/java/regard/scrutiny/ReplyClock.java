package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;
import regard.law.WorkingDays;

/** How long the body has to reply to a council or a Healthwatch. */
final class ReplyClock {

    private static final Editions<Sheet> EDITIONS =
            new Editions<>(List.of(RuleFile.read("scrutiny/reply-clock.yml", Sheet.class)));

    private ReplyClock() {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            int workingDays)
            implements Dated {}

    /** The last day on which a reply is in time. */
    static LocalDate dueFor(LocalDate receivedOn) {
        return WorkingDays.after(receivedOn, EDITIONS.on(receivedOn).workingDays());
    }
}
