package regard.duties.provider;

import java.util.List;
import java.util.stream.Stream;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** What a provider that leads a change was asked for and returned. */
record ProviderPage(Activity activity, ProviderForm form, List<Problem> problems, boolean mayChange) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    List<Choice> checks(Words words) {
        return Stream.of("QUESTIONS", "ENOUGH", "LONG")
                .map(check -> Choice.of(check, words.say("duties.provider.check." + check)))
                .toList();
    }
}
