package regard.duties;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Words;

/** One of the things that a page of the journey collects. */
record ItemPage(Activity activity, Step step, Optional<Integer> place, List<Asked> questions, List<Problem> problems) {

    String back() {
        return "/activities/" + activity.ref() + "/duty/" + step.slug();
    }

    String title(Words words) {
        return words.say("duties.item." + step.slug());
    }
}
