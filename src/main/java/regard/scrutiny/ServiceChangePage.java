package regard.scrutiny;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/** The notification or the assurance of a change, being written. */
record ServiceChangePage(Activity activity, ServiceChangeForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/scrutiny";
    }
}
