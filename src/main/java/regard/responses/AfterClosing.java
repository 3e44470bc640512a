package regard.responses;

import java.time.LocalDate;
import java.util.Optional;
import regard.kernel.Period;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * What people who answered can count on after the last day: the fourth Gunning principle says that what they said is
 * conscientiously taken into account, and key action 6 that they are told. No statute names the days, so they are data:
 * rules/responses/after-closing.yml.
 */
record AfterClosing(
        String version,
        LocalDate effectiveFrom,
        String source,
        String status,
        int draftDays,
        int takeBackDays,
        int lateAnswerDays,
        int tellDaysAfterDecision,
        int tellDays)
        implements Dated {

    static final AfterClosing RULES = RuleFile.read("responses/after-closing.yml", AfterClosing.class);

    /** Until when a draft can be come back to. */
    LocalDate draftsUntil(Period period) {
        return period.last().plusDays(draftDays);
    }

    /** The day the analysis begins: until then answers can be taken back. */
    LocalDate takeBackUntil(Period period) {
        return period.last().plusDays(takeBackDays);
    }

    LocalDate lateAnsweredBy(Period period) {
        return period.last().plusDays(lateAnswerDays);
    }

    /** By when people are told what was done, and why not where it was not. */
    LocalDate tellBy(Period period, Optional<LocalDate> decision) {
        return decision.map(day -> day.plusDays(tellDaysAfterDecision))
                .orElse(period.last().plusDays(tellDays));
    }
}
