package regard.duties;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to sign an assessment, or to refuse to. */
sealed interface Signing {

    record Signed(Assessment assessment) implements Signing {}

    record Refused(List<Problem> problems) implements Signing {}
}
