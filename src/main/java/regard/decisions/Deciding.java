package regard.decisions;

import java.util.List;
import regard.kernel.Problem;
import regard.law.Verdict;

/** What came of asking to record a decision. */
public sealed interface Deciding {

    record Taken(Decision.Taken decision) implements Deciding {}

    /** Something that was typed has to be put right. */
    record Refused(List<Problem> problems) implements Deciding {}

    /** Gate G3 is closed: rules are not kept that a court would ask about. */
    record GateClosed(Verdict verdict) implements Deciding {}
}
