package regard.duties;

import java.util.Arrays;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * Opening an assessment again: what changed, and who must sign again.
 *
 * @param signers who signed the version that stays
 * @param refusals what those said who did not
 */
record ReopeningPage(
        Activity activity,
        Assessment assessment,
        List<Signer> signers,
        List<Signer> refusals,
        ReopeningForm form,
        List<Problem> problems) {

    /** Somebody's word on the version that stays. */
    record Signer(SignOffRole role, String name, String statement) {}

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    List<Choice> choices(Words words) {
        return Arrays.stream(Reopening.values())
                .map(reason -> Choice.of(reason.name(), words.say("duties.reopening.when." + reason)))
                .toList();
    }
}
