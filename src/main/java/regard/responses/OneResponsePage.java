package regard.responses;

import java.util.List;
import regard.kernel.Problem;
import regard.responses.ResponseStore.Numbered;

/**
 * One response, with everything the body may know of it: never who the person is.
 *
 * @param reason what was typed as the reason for a decision on a late one
 */
record OneResponsePage(
        ActivityHead head,
        Numbered numbered,
        List<AnswerLines> answers,
        boolean mayDecide,
        String reason,
        List<Problem> problems) {

    Response response() {
        return numbered.response();
    }
}
