package regard.responses;

import java.util.List;
import java.util.Map;
import regard.consultations.Consultation;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaire;

/** A draft on its way through the questions of a consultation. */
record Answering(String ref, Consultation consultation, Questionnaire questionnaire, Draft draft) {

    String title() {
        return consultation.brief().title();
    }

    List<Item> asked() {
        return asked(draft.answers());
    }

    private List<Item> asked(Map<String, Answer> answers) {
        return questionnaire.shown(answers).stream()
                .filter(item -> !item.content())
                .toList();
    }

    int number(Item item) {
        return questionnaire.questions().indexOf(item) + 1;
    }
}
