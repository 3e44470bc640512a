package regard.duties;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        return of(
                facts.limbs() == null ? List.of() : facts.limbs(),
                Stream.of(facts.impact().manner(), facts.impact().range())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The duty from the kinds of work, and the answers on manner and range as far as they are given. */
    static Duty of(List<Limb> limbs, List<Answer> impacts) {
        if (limbs.contains(Limb.PLAN)) {
            return YES;
        }
        if (limbs.isEmpty()) {
            return NO;
        }
        if (impacts.contains(Answer.YES)) {
            return YES;
        }
        return impacts.contains(Answer.UNKNOWN) ? UNCLEAR : NO;
    }
}
