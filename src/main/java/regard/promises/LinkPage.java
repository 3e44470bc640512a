package regard.promises;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;

/** Saying which work a promise is about, and whether that work keeps it. */
record LinkPage(Promise promise, LinkForm form, List<Activity> activities, List<Problem> problems) {

    String address() {
        return "/promises/" + promise.ref();
    }

    boolean isLinked() {
        return promise.links().stream().anyMatch(link -> link.ref().equals(form.activity()));
    }

    List<Choice> choices(String choose) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", choose));
        activities.forEach(activity -> choices.add(Choice.of(activity.ref(), activity.title())));
        return choices;
    }
}
