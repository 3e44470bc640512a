package regard.feedback;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Problem;

/** What people said and what was done about it, as it is being written. */
record ItemsPage(
        Activity activity,
        List<YouSaidWeDid> items,
        Optional<Published> published,
        Told told,
        boolean mayWrite,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/feedback";
    }

    /** Whether words may say who somebody is, so that a person has to look. */
    boolean mayName() {
        return problems.stream().anyMatch(problem -> problem.field().equals(Feedback.CLEARED));
    }

    long ready() {
        return items.stream().filter(YouSaidWeDid::isReady).count();
    }
}
