package regard.plans;

import java.util.List;
import regard.activities.Activity;
import regard.equality.Groups;
import regard.kernel.Problem;
import regard.ui.Choice;

/** Writing how each named group is reached. */
record GroupsPage(Activity activity, GroupsForm form, List<Groups.Group> all, List<Problem> problems) {

    String title(String code) {
        return all.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(Groups.Group::title)
                .orElse(code);
    }

    static List<Choice> methods() {
        return Methods.list().stream()
                .map(method -> Choice.of(method.code(), method.title()))
                .toList();
    }
}
