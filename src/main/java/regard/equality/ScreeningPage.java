package regard.equality;

import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Recording an equality screening. */
record ScreeningPage(Activity activity, ScreeningForm form, List<Problem> problems) {

    List<Choice> outcomes(Words words) {
        return List.of(ScreeningForm.ANALYSIS, ScreeningForm.NO_ANALYSIS, ScreeningForm.NOT_DONE).stream()
                .map(code -> Choice.of(code, words.say("equality.screening.outcome." + code))
                        .hint(words.say("equality.screening.outcome." + code + ".hint")))
                .toList();
    }

    List<Choice> groups(String kind) {
        return Groups.list().stream()
                .filter(group -> group.kind().equals(kind))
                .map(group -> Choice.of(group.code(), group.title()))
                .toList();
    }
}
