package regard.duties.joint;

import java.util.List;
import regard.activities.Activity;
import regard.duties.DutyAssessment;
import regard.duties.Version;
import regard.kernel.Problem;
import regard.ui.Words;

/**
 * A body signs, or its signature is recorded.
 *
 * @param own whether the reader signs for their own body
 */
record JointPage(
        Activity activity,
        Version version,
        DutyAssessment result,
        JointBody body,
        boolean own,
        BodyForm form,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    String title(Words words) {
        return words.say(own ? "duties.joint.title" : "duties.joint.title-record", body.name());
    }

    boolean isOpen() {
        return version.signed() && !body.hasSigned();
    }
}
