package regard.scrutiny;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;

/** What a council was told, being written. */
record LetterPage(Activity activity, Scrutineer council, LetterForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/scrutiny";
    }
}
