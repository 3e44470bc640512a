package regard.equality;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Choosing which questions about themselves people are asked. */
record MonitoringPage(Activity activity, MonitoringChoice choice, List<Problem> problems) {

    static List<Choice> questions(Words words) {
        return MonitoringLists.questions().stream()
                .map(question -> Choice.of(question.list(), words.say("equality.question." + question.list())))
                .toList();
    }
}
