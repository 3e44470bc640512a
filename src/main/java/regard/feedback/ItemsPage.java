package regard.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regard.activities.Activity;
import regard.activities.Suspicion;
import regard.kernel.Problem;
import regard.ui.Words;

/**
 * What people said and what was done about it, as it is being written.
 *
 * @param toLookAt what a person has to look at before it is published
 * @param cleared the words that somebody ticked as naming nobody
 */
record ItemsPage(
        Activity activity,
        List<YouSaidWeDid> items,
        Optional<Published> published,
        Told told,
        boolean mayWrite,
        List<Suspicion> toLookAt,
        Set<String> cleared,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/feedback";
    }

    /** What stands under one thing: in which of its words to look, and for what. */
    List<String> notes(YouSaidWeDid item, Words words) {
        return Arrays.stream(Wording.values())
                .flatMap(wording -> toLookAt.stream()
                        .filter(each -> wording.of(item).contains(each.line()))
                        .map(each -> words.say("feedback.staff.look.here", wording.name(words), each.kinds(words))))
                .toList();
    }

    long ready() {
        return items.stream().filter(YouSaidWeDid::isReady).count();
    }
}
