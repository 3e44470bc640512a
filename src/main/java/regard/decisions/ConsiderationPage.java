package regard.decisions;

import java.util.List;
import regard.kernel.Problem;

/** The consideration record, to be written. */
record ConsiderationPage(Decision.Paper paper, ConsiderationForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }
}
