package regard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * What people said and what was done about it, as it is being written.
 *
 * @param cleared the words that somebody ticked as naming nobody
 */
record ItemsPage(
        Activity activity,
        List<YouSaidWeDid> items,
        Optional<Published> published,
        Told told,
        boolean mayWrite,
        Set<String> cleared,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/feedback";
    }

    /** Where somebody might be known from the words, so that a person has to look. */
    List<Suspicion> suspicions() {
        return mayWrite ? Suspicion.in(items) : List.of();
    }

    /** Each place to look at: where it stands, what it says, and what it may be. */
    List<Choice> toLookAt(Words words) {
        return suspicions().stream()
                .map(each -> Choice.of(
                                each.token(),
                                words.say(
                                        "feedback.staff.look.at",
                                        each.theme(),
                                        words.say("feedback.staff.field." + each.field()),
                                        each.words()))
                        .hint(words.say("feedback.staff.look.kind", kinds(each, words))))
                .toList();
    }

    /** What stands under one thing: in which of its words to look, and for what. */
    List<String> notes(YouSaidWeDid item, Words words) {
        return suspicions().stream()
                .filter(each -> each.item().equals(item.id()))
                .map(each -> words.say(
                        "feedback.staff.look.here",
                        words.say("feedback.staff.field." + each.field()),
                        kinds(each, words)))
                .toList();
    }

    private static String kinds(Suspicion suspicion, Words words) {
        return suspicion.kinds().stream()
                .map(kind -> words.say("feedback.staff.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    long ready() {
        return items.stream().filter(YouSaidWeDid::isReady).count();
    }
}
