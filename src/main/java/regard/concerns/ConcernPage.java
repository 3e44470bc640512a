package regard.concerns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * What one person said, and the answer to it.
 *
 * @param contact how to reach them; blank for a reader who may not know it
 */
record ConcernPage(
        Concern concern,
        Optional<Activity> activity,
        String contact,
        ReplyForm form,
        boolean mayReply,
        LocalDate today,
        List<Problem> problems) {

    boolean isLate() {
        return concern.dueOn().isBefore(today);
    }

    boolean isByEmail() {
        return regard.messages.Message.isAddress(contact);
    }

    static List<Choice> outcomes(Words words) {
        return Arrays.stream(Concern.Outcome.values())
                .map(outcome -> Choice.of(outcome.name(), words.say("concerns.outcome." + outcome)))
                .toList();
    }
}
