package regard.duties;

import java.util.Optional;
import regard.activities.Activity;

/**
 * Before there is a result: what an assessment is, and where it goes on.
 *
 * @param begun how far somebody is, where one was begun
 */
record StartPage(Activity activity, Optional<Assessment> begun, boolean mayAssess, boolean isCommissioner) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
