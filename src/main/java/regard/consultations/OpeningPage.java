package regard.consultations;

import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.questionnaires.Questionnaire;
import regard.ui.Words;

/**
 * Opening a consultation.
 *
 * @param before what rooms above would have in place before it opens
 */
record OpeningPage(
        StaffPage head,
        OpeningForm form,
        AdequateTime adequateTime,
        Optional<Questionnaire> questionnaire,
        List<BeforeOpening.Missing> before,
        List<Problem> problems) {

    int questions() {
        return questionnaire.map(asked -> asked.questions().size()).orElse(0);
    }

    String lastHint(Words words) {
        return words.say(
                adequateTime.working() ? "consultations.opening.last-hint-working" : "consultations.opening.last-hint",
                adequateTime.minimumDays());
    }
}
