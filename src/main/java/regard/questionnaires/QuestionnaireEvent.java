package regard.questionnaires;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A questionnaire was drafted, changed or published. */
public record QuestionnaireEvent(Actor actor, String action, Questionnaire questionnaire) implements Audited {

    @Override
    public String object() {
        return "questionnaire:" + questionnaire.code() + "/" + questionnaire.version();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(questionnaire);
    }
}
