package regard.equality;

import java.util.Arrays;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Recording what is done to hear from a group. */
record OutreachPage(
        Activity activity,
        String code,
        String title,
        OutreachForm form,
        List<OutreachAction> before,
        List<OutreachAction> recorded,
        List<Problem> problems) {

    static List<Choice> kinds(Words words) {
        return Arrays.stream(OutreachAction.Kind.values())
                .map(kind -> Choice.of(kind.name(), words.say("equality.reach.kind." + kind)))
                .toList();
    }
}
