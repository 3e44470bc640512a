package regard.scrutiny;

import java.util.List;
import regard.activities.Activity;
import regard.activities.Suspicion;
import regard.kernel.Problem;

/**
 * A call-in being written.
 *
 * @param id its identity; {@code new} for a new one
 */
record CallInPage(Activity activity, String id, CallInForm form, List<Suspicion> toLookAt, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/scrutiny";
    }
}
