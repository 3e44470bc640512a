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

    long ready() {
        return items.stream().filter(YouSaidWeDid::isReady).count();
    }
}
