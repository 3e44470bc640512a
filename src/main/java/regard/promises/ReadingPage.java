package regard.promises;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;

/** Looking a text through for promises. */
record ReadingPage(ReadingForm form, List<Activity> activities, List<Problem> problems) {

    List<Choice> choices(String none) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none));
        activities.forEach(activity -> choices.add(Choice.of(activity.ref(), activity.title())));
        return choices;
    }
}
