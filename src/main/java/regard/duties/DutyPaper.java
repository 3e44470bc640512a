package regard.duties;

import java.time.LocalDate;
import java.util.List;
import regard.activities.Activity;
import regard.law.GuidanceProfile;
import regard.ui.Words;

/**
 * The record of one version of an assessment, to print: what it came to, each answer, each reason, each signature.
 *
 * @param rules what was not kept, in words
 */
record DutyPaper(
        Activity activity,
        String body,
        Assessment assessment,
        DutyAssessment result,
        List<ResultPage.Score> scores,
        List<String> rules,
        List<ResultPage.Signer> signers,
        List<Comparison.Group> answers,
        LocalDate printedOn) {

    String reference(Words words) {
        return words.say("duties.paper.reference", activity.ref(), assessment.version());
    }

    String guidance() {
        return GuidanceProfile.on(LocalDate.parse(assessment.answers().text("dates.assessment")))
                .title();
    }

    String outcome(Words words) {
        Level level = result.level();
        String key = "duties.outcome." + result.outcome();
        return words.say(result.outcome() == Outcome.ENGAGED_FURTHER && level != null ? key + "." + level : key);
    }
}
