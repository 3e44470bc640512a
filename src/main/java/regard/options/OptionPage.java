package regard.options;

import java.util.ArrayList;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;

/**
 * An option being written.
 *
 * @param id its identity; {@code new} for a new one
 */
record OptionPage(Activity activity, String id, OptionForm form, List<Panel> panels, List<Problem> problems) {

    boolean isNew() {
        return id.equals("new");
    }

    String address() {
        return "/activities/" + activity.ref() + "/options";
    }

    List<Choice> choices(String none) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none));
        panels.forEach(panel -> choices.add(Choice.of(panel.id().toString(), panel.name())));
        return choices;
    }
}
