package regard.promises;

import java.util.List;
import regard.kernel.Problem;
import regard.ui.Status;

/**
 * One promise: its words, how it stands, and the work it is about.
 *
 * @param standingBy who recorded how it stands; blank while nobody has
 * @param signedBy the lay member who signed its release; blank while nobody has
 * @param statement what was typed to sign it
 */
record PromisePage(
        Promise promise,
        String standingBy,
        String signedBy,
        boolean mayWrite,
        boolean maySign,
        String statement,
        List<Problem> problems) {

    String address() {
        return "/promises/" + promise.ref();
    }

    /** A release that nobody signed holds nothing up. */
    static Status status(Promise promise) {
        return switch (promise.standing()) {
            case OPEN -> Status.OPEN;
            case KEPT -> Status.KEPT;
            case RELEASED_WITH_ADVICE -> promise.lay().isPresent() ? Status.RELEASED : Status.INCOMPLETE;
        };
    }
}
