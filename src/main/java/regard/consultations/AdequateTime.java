package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.law.WorkingDays;

/**
 * The third Gunning principle: people must have adequate time to consider and respond.
 *
 * <p>No statute names a number of days. Ours is local policy, so it is data: rules/consultations/adequate-time.yml.
 *
 * @param level how much involvement the duty assessment asks for: INFORM, TARGETED, FULL or CONSULT
 * @param working whether only working days count
 */
record AdequateTime(String level, int minimumDays, boolean working, String basis) {

    List<Problem> check(Period period) {
        return days(period) >= minimumDays
                ? List.of()
                : List.of(new Problem(
                        "shortReason",
                        working ? "consultations.period.too-short-working" : "consultations.period.too-short",
                        minimumDays,
                        days(period)));
    }

    /** The last day of the shortest period that is long enough. */
    LocalDate last(LocalDate first) {
        return working ? WorkingDays.after(first.minusDays(1), minimumDays) : first.plusDays(minimumDays - 1L);
    }

    /** Counted by day on which people can respond, the first and the last included. */
    long days(Period period) {
        return working ? WorkingDays.between(period.first().minusDays(1), period.last()) : period.days();
    }
}
