package regard.duties;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * Signing an assessment, or saying why not.
 *
 * @param roles in which roles this reader may sign
 * @param refusal what gate G1 says, where it does not open
 */
record SignaturePage(
        Activity activity,
        Assessment assessment,
        DutyAssessment result,
        List<SignOffRole> roles,
        SignatureForm form,
        List<Problem> problems,
        Optional<RulesToday.Refusal> refusal) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    List<Choice> choices(Words words) {
        return roles.stream()
                .map(role -> Choice.of(role.name(), words.say("duties.role." + role))
                        .hint(words.say("duties.role." + role + ".hint")))
                .toList();
    }

    String outcome(Words words) {
        return words.say("duties.outcome." + result.outcome() + ".about");
    }
}
