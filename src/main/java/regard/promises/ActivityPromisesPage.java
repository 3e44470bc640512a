package regard.promises;

import java.util.List;
import regard.activities.Activity;

/** The promises that one piece of work is about. */
record ActivityPromisesPage(Activity activity, List<Promise> promises, boolean ours, boolean mayWrite) {

    Promise.Link link(Promise promise) {
        return promise.link(activity.id()).orElseThrow();
    }
}
