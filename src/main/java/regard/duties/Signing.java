package regard.duties;

import java.util.List;
import regard.kernel.Problem;
import regard.law.Verdict;

/** What came of asking to sign an assessment, or to refuse to. */
sealed interface Signing {

    record Signed(Assessment assessment) implements Signing {}

    record Refused(List<Problem> problems) implements Signing {}

    /** Gate G1 is closed: rules are not kept that a court would ask about. */
    record GateClosed(Verdict verdict) implements Signing {}
}
