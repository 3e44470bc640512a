package regard.feedback;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/** One thing people said, to be written. */
record ItemPage(Activity activity, ItemForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/feedback";
    }
}
