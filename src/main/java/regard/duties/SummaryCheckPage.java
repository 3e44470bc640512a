package regard.duties;

import java.util.List;
import java.util.Set;
import regard.activities.Activity;
import regard.activities.Suspicion;
import regard.kernel.Problem;

/**
 * A public summary that waits, because somebody might be known from its words.
 *
 * @param toLookAt the lines in which it may be
 * @param cleared what was ticked of them
 */
record SummaryCheckPage(
        Activity activity,
        PublicSummary summary,
        List<Suspicion> toLookAt,
        Set<String> cleared,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
