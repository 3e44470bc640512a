package regard.decisions;

import java.util.List;
import java.util.Optional;
import regard.activities.RulesToday;
import regard.activities.Suspicion;
import regard.kernel.Problem;

/**
 * The decision, to be recorded.
 *
 * @param toLookAt lines that everybody will read and in which somebody might be known
 * @param refusal what keeps gate G3 closed on that day; what was typed stays on the page
 */
record TakingPage(
        Decision.Paper paper,
        TakingForm form,
        List<Suspicion> toLookAt,
        List<Problem> problems,
        Optional<RulesToday.Refusal> refusal) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }
}
