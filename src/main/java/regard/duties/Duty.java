package regard.duties;

import regard.duties.DutyFacts.Answer;
import regard.duties.DutyFacts.Limb;

/**
 * Whether the involvement duty applies (S4). Planning always engages it; a proposal or a decision does if it would have an impact
 * on the manner in which services are delivered or on their range. There is no threshold of size, and direction does not matter.
 *
 * <p>NHS Act 2006, sections 14Z2(2), 13Q(2) and 14Z45(2).
 */
public enum Duty {
    YES,
    UNCLEAR,
    NO;

    static Duty of(DutyFacts facts) {
        if (facts.is(Limb.PLAN)) {
            return YES;
        }
        if (!facts.changesSomething()) {
            return NO;
        }
        if (facts.impact().isAny(Answer.YES)) {
            return YES;
        }
        return facts.impact().isAny(Answer.UNKNOWN) ? UNCLEAR : NO;
    }
}
