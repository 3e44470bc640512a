package regard.scrutiny;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;

/** A comment being taken in. */
record CommentFormPage(
        CommentForm form, List<Scrutineer> scrutineers, List<Activity> activities, List<Problem> problems) {

    List<Choice> from(String choose) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", choose));
        scrutineers.forEach(each -> choices.add(Choice.of(each.id().toString(), each.name())));
        return choices;
    }

    List<Choice> about(String none) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none));
        activities.forEach(activity -> choices.add(Choice.of(activity.ref(), activity.title())));
        return choices;
    }
}
