package regard.decisions;

import java.util.List;
import regard.kernel.Problem;
import regard.themes.ThemeCount;

/** What is decided about one theme, to be written. */
record AnswerPage(Decision.Paper paper, ThemeCount theme, AnswerForm form, List<Problem> problems) {

    String address() {
        return "/activities/" + paper.activityRef() + "/decision";
    }
}
