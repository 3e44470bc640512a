package regard.feedback;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/** What was learnt, to be written. */
record EvaluationPage(Activity activity, EvaluationForm form, boolean mayWrite, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/evaluation";
    }
}
