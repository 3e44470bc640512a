package regard.questionnaires;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to change a questionnaire. */
public sealed interface Editing {

    record Changed(Questionnaire questionnaire) implements Editing {}

    record Refused(List<Problem> problems) implements Editing {}
}
