package regard.promises;

import java.util.List;
import regard.kernel.Problem;

/** Saying how a promise stands. */
record StandingPage(Promise promise, StandingForm form, List<Problem> problems) {

    String address() {
        return "/promises/" + promise.ref();
    }
}
