package regard.evidence;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to add evidence by hand. */
sealed interface Adding {

    record Added(EvidenceItem item) implements Adding {}

    record Refused(List<Problem> problems) implements Adding {}
}
