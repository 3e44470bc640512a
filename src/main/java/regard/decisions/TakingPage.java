package regard.decisions;

import java.util.List;
import regard.kernel.Problem;
import regard.law.Breach;

/**
 * The decision, to be recorded.
 *
 * @param breaches what keeps gate G3 closed on that day; what was typed stays on the page
 */
record TakingPage(Decision.Paper paper, TakingForm form, List<Problem> problems, List<Breach> breaches) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }

    long toPutRight() {
        return breaches.stream().filter(Breach::blocks).count();
    }
}
