package regard.decisions;

import java.util.List;
import regard.kernel.Problem;

/** One of those who decide, to be written. */
record MemberPage(Decision.Paper paper, MemberForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }
}
