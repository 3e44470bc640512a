package regard.responses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;
import regard.questionnaires.QuestionnaireId;

/**
 * A person's answers to one consultation, however they came.
 *
 * @param reference what to say on the phone: it finds the response and opens nothing
 * @param answers as they are stored: JSON of contracts, section 5.1
 * @param late whether it came after the last day
 * @param lateReason why a late one was considered or refused
 * @param keyedBy who keyed it in, where it came on paper, by phone or in another way that needs hands
 * @param version grows with each change
 */
record Response(
        ConsultationId consultation,
        UUID id,
        String reference,
        QuestionnaireId questionnaire,
        String language,
        Channel channel,
        RespondentType respondentType,
        String organisation,
        String onBehalfOf,
        String answers,
        Instant receivedAt,
        State state,
        boolean late,
        String lateReason,
        boolean needsReview,
        Optional<PersonId> keyedBy,
        int version) {

    static final String NO_ANSWERS = "{}";

    /** Whether it counts. */
    enum State {
        COUNTED,
        /** Late: somebody must consider it, or refuse it with a reason. */
        WAITING,
        REFUSED,
        /** Taken back by the person: its answers are gone. */
        WITHDRAWN
    }

    Response named(String otherReference) {
        return new Response(
                consultation,
                id,
                otherReference,
                questionnaire,
                language,
                channel,
                respondentType,
                organisation,
                onBehalfOf,
                answers,
                receivedAt,
                state,
                late,
                lateReason,
                needsReview,
                keyedBy,
                version);
    }

    Response answering(String other) {
        return new Response(
                consultation,
                id,
                reference,
                questionnaire,
                language,
                channel,
                respondentType,
                organisation,
                onBehalfOf,
                other,
                receivedAt,
                state,
                late,
                lateReason,
                needsReview,
                keyedBy,
                version + 1);
    }

    Response in(State other, String reason) {
        return new Response(
                consultation,
                id,
                reference,
                questionnaire,
                language,
                channel,
                respondentType,
                other == State.WITHDRAWN ? "" : organisation,
                other == State.WITHDRAWN ? "" : onBehalfOf,
                other == State.WITHDRAWN ? NO_ANSWERS : answers,
                receivedAt,
                other,
                late,
                reason,
                needsReview,
                keyedBy,
                version + 1);
    }

    /** Never what somebody wrote: this could go to a log. */
    @Override
    public String toString() {
        return reference;
    }
}
