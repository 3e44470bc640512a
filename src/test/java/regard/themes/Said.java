package regard.themes;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import regard.consultations.Consultation;
import regard.kernel.Actor;
import regard.questionnaires.Answer;
import regard.responses.Asking;
import regard.responses.Receiving;
import regard.responses.RespondentType;
import regard.responses.Responses;
import regard.responses.Submission;

/** A consultation in which people said things in their own words, made through the doors that the product itself uses. */
public final class Said {

    private static final String QUESTIONNAIRE = """
            {"schema":"regard-questionnaire/1","id":"QN-1","version":1,"languages":["en"],"defaultLanguage":"en",
             "x-title":"Walk-in centre","sections":[{"id":"S1","title":{"en":"Your view"},"items":[
              {"id":"Q1","type":"SELECT_ONE","text":{"en":"Would it be easier or harder?"},"required":"NO","options":[
                {"code":"EASIER","text":{"en":"Easier"}},{"code":"HARDER","text":{"en":"Harder"}}]},
              {"id":"Q2","type":"LONG_TEXT","text":{"en":"What matters to you?"},"required":"NO","maxLength":2000}]}]}
            """;

    private final ApplicationContext context;

    public Said(ApplicationContext context) {
        this.context = context;
    }

    /** An open consultation of this person's body. */
    public Consultation.Open open(Actor priya) {
        return Asking.with(context).open(QUESTIONNAIRE, priya);
    }

    /** Somebody answers in words; answers with what they hold. */
    public Receiving.Received words(Consultation consultation, String words) {
        return answer(consultation, Map.of("Q2", new Answer.Words(words)), Optional.empty());
    }

    public Receiving.Received words(Consultation consultation, String words, String email) {
        return answer(consultation, Map.of("Q2", new Answer.Words(words)), Optional.of(email));
    }

    /** Somebody ticks a box and writes nothing. */
    public Receiving.Received choice(Consultation consultation, String code) {
        return answer(consultation, Map.of("Q1", new Answer.Choice(code, "")), Optional.empty());
    }

    private Receiving.Received answer(Consultation consultation, Map<String, Answer> answers, Optional<String> email) {
        Submission submission = Submission.online(RespondentType.PATIENT, answers);
        return (Receiving.Received) context.getBean(Responses.class)
                .receive(
                        consultation.brief().ref(),
                        email.map(submission::tell).orElse(submission),
                        java.util.UUID.randomUUID().toString());
    }
}
