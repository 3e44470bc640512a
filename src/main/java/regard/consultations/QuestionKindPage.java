package regard.consultations;

import java.util.Arrays;
import java.util.List;
import regard.kernel.Problem;
import regard.questionnaires.ItemType;
import regard.ui.Choice;
import regard.ui.Words;

/** What kind of question to add. */
record QuestionKindPage(StaffPage head, List<Problem> problems) {

    List<Choice> kinds(Words words) {
        return Arrays.stream(ItemType.values())
                .map(type -> Choice.of(type.name(), words.say("consultations.question.type." + type))
                        .hint(words.say("consultations.question.type-hint." + type)))
                .toList();
    }
}
