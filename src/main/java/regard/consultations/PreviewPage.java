package regard.consultations;

import java.util.List;
import java.util.Map;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaire;
import regard.ui.Choice;

/** The questions as people will see them. What is typed here goes nowhere. */
record PreviewPage(StaffPage head, Questionnaire questionnaire) {

    String text(Item item) {
        return questionnaire.text(item, Map.of());
    }

    int number(Item item) {
        return questionnaire.questions().indexOf(item) + 1;
    }

    List<Choice> choices(Item item) {
        return item.options().stream()
                .map(option -> option.exclusive()
                        ? Choice.of(option.code(), option.text()).exclusive()
                        : Choice.of(option.code(), option.text()))
                .toList();
    }
}
