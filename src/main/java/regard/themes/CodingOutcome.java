package regard.themes;

import java.util.List;
import regard.kernel.Problem;

/** What came of giving codes to a comment, or of leaving it out. */
sealed interface CodingOutcome {

    /** It stands. */
    record Saved() implements CodingOutcome {}

    /** Somebody else coded it in the meantime, and one reading is all that this comment needs. */
    record SomebodyWasFirst() implements CodingOutcome {}

    record Refused(List<Problem> problems) implements CodingOutcome {}
}
