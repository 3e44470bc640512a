package regard.duties;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import regard.duties.DutyFacts.BodyType;
import regard.duties.DutyFacts.Substantial;
import regard.duties.DutyFacts.View;

/**
 * What a change to services sets off besides involvement (S7): the council's scrutiny, assurance, notice to the Secretary of State,
 * the bed test, and the provider's own duty.
 *
 * <p>NHS Act 2006, sections 242 and 244 and Schedule 10A; SI 2013/218, regulation 23; SI 2024/15, regulations 2 and 3.
 */
record ServiceChange(Set<Flag> flags, boolean joint) {

    static ServiceChange of(DutyFacts facts, LocalDate on) {
        Substantial asked = facts.substantial();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean substantial = asked.own() == View.YES || asked.council() == View.YES;
        if (substantial) {
            flags.add(Flag.SCRUTINY);
            flags.add(Flag.NHSE_ASSURANCE);
            if (isNotifiable(facts, on)) {
                flags.add(Flag.SOS_NOTIFY);
            }
        } else if (asked.own() == View.UNSURE || asked.council() == View.UNSURE) {
            flags.add(Flag.SCRUTINY_CHECK);
        }
        if (facts.beds().significantReduction()) {
            flags.add(Flag.BED_TEST);
        }
        if (facts.providerLed()) {
            flags.add(Flag.PROVIDER_242);
        }
        boolean joint = substantial
                && asked.councils().stream().map(String::strip).distinct().count() > 1;
        return new ServiceChange(flags, joint);
    }

    boolean isSubstantial() {
        return flags.contains(Flag.SCRUTINY);
    }

    /** The age of the proposal does not matter, only the decision and when the council's consultation began (regulation 3). */
    private static boolean isNotifiable(DutyFacts facts, LocalDate on) {
        LocalDate from = ProcedureData.on(facts.dates().assessment()).notifiableFrom();
        LocalDate decision = Stream.of(
                        facts.dates().decisionTaken(), facts.dates().plannedDecision())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(on);
        LocalDate began = facts.substantial().councilConsultationBegan();
        return facts.body().type() != BodyType.CCG
                && !decision.isBefore(from)
                && (began == null || !began.isBefore(from));
    }
}
