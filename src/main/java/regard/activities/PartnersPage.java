package regard.activities;

import java.util.ArrayList;
import java.util.List;
import regard.kernel.Problem;
import regard.organisations.Organisation;
import regard.ui.Choice;

/** The bodies that an activity is shared with, and those it could be shared with. */
record PartnersPage(
        Activity activity,
        List<Organisation> partners,
        List<Organisation> others,
        boolean mayShare,
        List<Problem> problems) {

    List<Choice> choices(String choose) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", choose));
        others.forEach(body -> choices.add(Choice.of(body.id().value().toString(), body.name())));
        return choices;
    }
}
