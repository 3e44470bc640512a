package regard.consultations;

import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.questionnaires.Item;
import regard.questionnaires.Option;
import regard.questionnaires.Questionnaire;
import regard.ui.Words;

/**
 * The questions of an activity, in order, with what can be done to each.
 *
 * @param questionnaire what is asked; nothing before somebody began to write it
 * @param changeable whether this reader may change it now
 * @param onlyByFile whether it holds more than the editor shows, so that only its file can be changed
 */
record QuestionnairePage(
        StaffPage head,
        Optional<Questionnaire> questionnaire,
        boolean mayWrite,
        boolean changeable,
        boolean onlyByFile,
        List<Problem> problems) {

    List<Line> lines() {
        return questionnaire
                .map(asked -> {
                    List<Item> items = asked.items();
                    return items.stream()
                            .map(item -> new Line(
                                    item,
                                    asked.questions().indexOf(item) + 1,
                                    items.indexOf(item) > 0,
                                    items.indexOf(item) < items.size() - 1))
                            .toList();
                })
                .orElse(List.of());
    }

    int revision() {
        return questionnaire.map(Questionnaire::revision).orElse(0);
    }

    boolean published() {
        return questionnaire.map(Questionnaire::published).orElse(false);
    }

    int count() {
        return questionnaire.map(asked -> asked.questions().size()).orElse(0);
    }

    /** One thing in the list. */
    record Line(Item item, int number, boolean canGoUp, boolean canGoDown) {

        String kind(Words words) {
            return words.say("consultations.question.type." + item.type());
        }

        String options() {
            return String.join(", ", item.options().stream().map(Option::text).toList());
        }
    }
}
