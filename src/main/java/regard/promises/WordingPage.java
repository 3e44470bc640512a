package regard.promises;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;

/**
 * A promise being written.
 *
 * @param ref its reference; blank for a new one
 */
record WordingPage(String ref, WordingForm form, List<Activity> activities, List<Problem> problems) {

    boolean isNew() {
        return ref.isBlank();
    }

    String address() {
        return isNew() ? "/promises/new" : "/promises/" + ref + "/change";
    }

    String back() {
        return isNew() ? "/promises" : "/promises/" + ref;
    }

    List<Choice> choices(String none) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none));
        activities.forEach(activity -> choices.add(Choice.of(activity.ref(), activity.title())));
        return choices;
    }
}
