package regard.equality;

import java.util.Arrays;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Writing what was found about one group. */
record GroupPage(Activity activity, Groups.Group group, FindingForm form, List<Problem> problems) {

    static List<Choice> ratings(Words words) {
        return Arrays.stream(EqualityRules.Rating.values())
                .map(rating -> Choice.of(rating.name(), words.say("equality.rating." + rating))
                        .hint(words.say("equality.rating." + rating + ".hint")))
                .toList();
    }

    static List<Choice> sizes(Words words) {
        return Arrays.stream(GroupFinding.Size.values())
                .map(size -> Choice.of(size.name(), words.say("equality.size." + size)))
                .toList();
    }
}
