package regard.responses;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import regard.consultations.ConsultationId;
import regard.questionnaires.Answer;
import regard.questionnaires.QuestionnaireId;

/**
 * Answers that somebody began and has not sent yet. They are theirs alone until they are sent; only the code in their hands leads
 * back to them.
 *
 * @param who for whom they answer
 * @param changes the response whose answers these will replace
 * @param sentAs the response they became
 */
record Draft(
        Code code,
        ConsultationId consultation,
        QuestionnaireId questionnaire,
        Who who,
        Map<String, Answer> answers,
        boolean needsReview,
        Optional<UUID> changes,
        Optional<UUID> sentAs,
        Instant startedAt) {

    /** For whom somebody answers: themselves, somebody they support, an organisation. */
    record Who(RespondentType type, String organisation, String onBehalfOf) {}

    /** The key under which it is sent: the same however often, and known only to whoever holds the code. */
    String key() {
        return java.util.HexFormat.of().formatHex(Code.hash("send:" + code.letters()));
    }

    /** Tells whether an answer is still the one that somebody saw: a short mark of it. */
    String mark(String question) {
        Answer answer = answers.get(question);
        return answer == null ? "none" : java.util.HexFormat.of().formatHex(Code.hash(answer.toString()), 0, 6);
    }

    /** Never what somebody wrote: this could go to a log. */
    @Override
    public String toString() {
        return "a draft";
    }
}
