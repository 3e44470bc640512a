package regard.questionnaires;

import java.util.UUID;

/** One version of a questionnaire; people know it by its code and version, such as {@code QN-14}, version 3. */
public record QuestionnaireId(UUID value) {

    public static QuestionnaireId random() {
        return new QuestionnaireId(UUID.randomUUID());
    }
}
