package regard.options;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/**
 * A panel being written.
 *
 * @param id its identity; {@code new} for a new one
 */
record PanelPage(Activity activity, String id, PanelForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/options";
    }
}
