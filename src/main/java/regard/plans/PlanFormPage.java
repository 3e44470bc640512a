package regard.plans;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.equality.Groups;
import regard.kernel.Problem;
import regard.ui.Choice;

/**
 * Writing an involvement plan.
 *
 * @param level how much involvement the duty asks for, in words, where it is known
 * @param minimumDays for how many days people must be able to respond at least; 0 if not known
 */
record PlanFormPage(Activity activity, PlanForm form, List<Problem> problems, Optional<String> level, int minimumDays) {

    List<Choice> methods() {
        return Methods.list().stream()
                .map(method -> Choice.of(method.code(), method.title()))
                .toList();
    }

    List<Choice> groups() {
        return Groups.list().stream()
                .map(group -> Choice.of(group.code(), group.title()))
                .toList();
    }
}
