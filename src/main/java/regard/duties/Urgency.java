package regard.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.Notices;
import regard.duties.DutyFacts.Urgent;
import regard.kernel.Text;

/**
 * The urgent route and its six conditions. The first three open it: a risk shown by fresh evidence, no time, and a need that the
 * body's own delay did not make. The other three are what it owes in return: briefest effect, same-day notices, involvement next.
 *
 * <p>R v North and East Devon HA ex p Pow [1997] EWHC 765; R v Trafford Healthcare NHS Trust ex p Morris; SI 2013/218,
 * regulation 23(2).
 *
 * @param failed the conditions not met, u1 to u6
 */
record Urgency(List<String> failed) {

    /** All six, in the order of the domain specification, 3.5. */
    static final List<String> CONDITIONS = List.of("u1", "u2", "u3", "u4", "u5", "u6");

    private static final List<String> OPENING = List.of("u1", "u2", "u3");
    static final String TEMPORARY = "u4";
    static final String NOTICES = "u5";

    /** What the claim comes to; nothing failed where nothing is claimed or no duty could be put aside. */
    static Urgency of(DutyFacts facts) {
        if (!isAsked(facts)) {
            return new Urgency(List.of());
        }
        Urgent urgent = facts.urgent();
        ProcedureData data = ProcedureData.on(facts.dates().assessment());
        List<String> failed = new ArrayList<>();
        note(failed, "u1", hasFreshEvidence(urgent, data.evidenceDays()));
        note(failed, "u2", Text.isGiven(urgent.noTimeReason()));
        note(failed, "u3", wasNeverIdle(urgent, data.idleDays()));
        note(failed, TEMPORARY, isBrief(urgent, data.temporaryMonths()));
        note(failed, NOTICES, gaveNoticeThatDay(urgent.notices(), urgent.decidedOn()));
        note(failed, "u6", urgent.involvementPlanOn() != null);
        return new Urgency(List.copyOf(failed));
    }

    static boolean isAsked(DutyFacts facts) {
        return facts.urgent().claimed() && Duty.of(facts) != Duty.NO;
    }

    /** Whether the decision may be taken before people are involved. */
    boolean opensTheRoute() {
        return failed.stream().noneMatch(OPENING::contains);
    }

    boolean meets(String condition) {
        return !failed.contains(condition);
    }

    private static void note(List<String> failed, String condition, boolean met) {
        if (!met) {
            failed.add(condition);
        }
    }

    private static boolean hasFreshEvidence(Urgent urgent, int days) {
        LocalDate decided = urgent.decidedOn();
        return decided != null
                && urgent.riskEvidence().stream()
                        .filter(evidence -> Text.isGiven(evidence.text()))
                        .map(DutyFacts.Dated::on)
                        .filter(Objects::nonNull)
                        .mapToLong(on -> ChronoUnit.DAYS.between(on, decided))
                        .anyMatch(age -> age >= 0 && age <= days);
    }

    private static boolean wasNeverIdle(Urgent urgent, int days) {
        LocalDate known = urgent.firstKnownOn();
        LocalDate decided = urgent.decidedOn();
        if (known == null || decided == null || known.isAfter(decided)) {
            return false;
        }
        Stream<LocalDate> steps = urgent.steps().stream()
                .map(DutyFacts.Dated::on)
                .filter(Objects::nonNull)
                .filter(on -> !on.isBefore(known) && !on.isAfter(decided));
        List<LocalDate> row =
                Stream.concat(steps, Stream.of(known, decided)).sorted().toList();
        for (int i = 1; i < row.size(); i++) {
            if (ChronoUnit.DAYS.between(row.get(i - 1), row.get(i)) > days) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBrief(Urgent urgent, int months) {
        LocalDate from = urgent.effectiveFrom();
        LocalDate review = urgent.reviewOn();
        return urgent.temporary()
                && from != null
                && review != null
                && from.isBefore(review)
                && !review.isAfter(from.plusMonths(months));
    }

    private static boolean gaveNoticeThatDay(Notices notices, @Nullable LocalDate decided) {
        return decided != null
                && Text.isGiven(notices.council().reason())
                && Stream.of(
                                notices.council().on(),
                                notices.patients(),
                                notices.healthwatch(),
                                notices.neighbours(),
                                notices.staff())
                        .allMatch(decided::equals);
    }
}
