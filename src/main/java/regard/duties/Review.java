package regard.duties;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.SinceSigned;

/** When an assessment that is signed is looked at again, and what has opened it already (S13). */
record Review(@Nullable LocalDate due, List<Reopening> reopen) {

    static final Review NONE = new Review(null, List.of());

    /** Of an assessment that everybody has signed. */
    static Review of(DutyFacts facts, SignOffs signOffs, LocalDate on) {
        ProcedureData data = ProcedureData.on(facts.dates().assessment());
        LocalDate due = signOffs.last()
                .map(last -> last.plusMonths(data.reviewMonths()))
                .orElse(null);
        return new Review(due, reopen(facts, data, due, on));
    }

    /** What has happened since that puts the answers in doubt. */
    private static List<Reopening> reopen(DutyFacts facts, ProcedureData data, @Nullable LocalDate due, LocalDate on) {
        SinceSigned since = facts.sinceSigned();
        Set<Reopening> reasons = EnumSet.noneOf(Reopening.class);
        note(reasons, Reopening.SCOPE, since.scopeChanged());
        note(reasons, Reopening.OPTIONS, since.optionsChanged());
        note(reasons, Reopening.IMPACT, since.impactChanged());
        note(reasons, Reopening.EIA, since.newEiaFinding());
        note(reasons, Reopening.COUNCIL, since.councilDisagrees());
        note(reasons, Reopening.HEALTHWATCH, since.healthwatchDisagrees());
        note(reasons, Reopening.PROVIDER_NOTICE, since.providerNotice());
        note(reasons, Reopening.DECISION_DATE, decisionMoved(facts, data, since.decisionDateWas()));
        note(reasons, Reopening.TWELVE_MONTHS, due != null && on.isAfter(due));
        return List.copyOf(reasons.stream().sorted().toList());
    }

    private static boolean decisionMoved(DutyFacts facts, ProcedureData data, @Nullable LocalDate was) {
        LocalDate planned = facts.dates().plannedDecision();
        int months = data.decisionMovedMonths();
        return was != null
                && planned != null
                && (planned.isAfter(was.plusMonths(months)) || planned.isBefore(was.minusMonths(months)));
    }

    private static void note(Set<Reopening> reasons, Reopening reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }
}
