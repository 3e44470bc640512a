package regard.consultations;

import java.util.List;
import java.util.Optional;
import regard.activities.RulesToday;
import regard.activities.Suspicion;
import regard.kernel.Problem;
import regard.questionnaires.Questionnaire;
import regard.ui.Words;

/**
 * Opening a consultation.
 *
 * @param gate what gate G2 would ask to put right elsewhere, before anybody presses the button
 * @param before what rooms above would have in place before it opens
 * @param toLookAt lines that everybody will read and in which somebody might be known
 * @param refusal what gate G2 says, where it does not open
 */
record OpeningPage(
        StaffPage head,
        OpeningForm form,
        AdequateTime adequateTime,
        Optional<Questionnaire> questionnaire,
        List<BeforeOpening.Missing> before,
        List<RulesToday.Spoken> gate,
        List<Suspicion> toLookAt,
        List<Problem> problems,
        Optional<RulesToday.Refusal> refusal) {

    int questions() {
        return questionnaire.map(asked -> asked.questions().size()).orElse(0);
    }

    String lastHint(Words words) {
        return words.say(
                adequateTime.working() ? "consultations.opening.last-hint-working" : "consultations.opening.last-hint",
                adequateTime.minimumDays());
    }
}
