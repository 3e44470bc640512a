package regard.duties.urgent;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Recording what became of a temporary change. */
record ReviewPage(Activity activity, TemporaryChange change, boolean overdue, ReviewForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    List<Choice> choices(Words words) {
        var choices = new ArrayList<Choice>();
        for (var what : UrgentChange.What.values()) {
            if (what != UrgentChange.What.RENEWED || change.mayBeRenewed()) {
                choices.add(Choice.of(what.name(), words.say("duties.review.what." + what))
                        .hint(words.say("duties.review.what." + what + ".hint")));
            }
        }
        return choices;
    }
}
