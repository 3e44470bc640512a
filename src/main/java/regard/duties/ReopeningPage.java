package regard.duties;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/** Opening an assessment again: what changed. */
record ReopeningPage(Activity activity, Assessment assessment, String because, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
