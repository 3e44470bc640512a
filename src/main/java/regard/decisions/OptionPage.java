package regard.decisions;

import java.util.List;
import regard.kernel.Problem;

/** One option, to be written. */
record OptionPage(Decision.Paper paper, OptionForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }
}
