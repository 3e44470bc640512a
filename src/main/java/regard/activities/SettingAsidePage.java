package regard.activities;

import java.util.List;
import regard.kernel.Problem;

/** An executive is about to set an error of a rule aside, for good and under their name. */
record SettingAsidePage(Activity activity, RulesToday.Spoken rule, String reason, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/rules";
    }
}
