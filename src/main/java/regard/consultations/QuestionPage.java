package regard.consultations;

import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * One question in the editor.
 *
 * @param item the question as it stands; nothing for a new one
 * @param others the questions before it, which a WHY may ask about
 */
record QuestionPage(StaffPage head, Optional<Item> item, QuestionForm form, List<Item> others, List<Problem> problems) {

    ItemType type() {
        return form.itemType().orElse(ItemType.LONG_TEXT);
    }

    String action() {
        return head.href("questionnaire/questions/" + item.map(Item::id).orElse("new"));
    }

    String title(Words words) {
        return words.say(item.isPresent() ? "consultations.question.change" : "consultations.question.add." + type());
    }

    List<Choice> others(Words words) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Choice.of("", words.say("consultations.question.of.choose"))),
                        others.stream().map(other -> Choice.of(other.id(), other.id() + ": " + shorter(other.text()))))
                .toList();
    }

    List<Choice> extras(Words words) {
        return (type() == ItemType.SELECT_MANY
                        ? List.of(QuestionForm.DONT_KNOW, QuestionForm.OTHER, QuestionForm.NONE)
                        : List.of(QuestionForm.DONT_KNOW, QuestionForm.OTHER))
                .stream()
                        .map(code -> Choice.of(code, words.say("consultations.question.extra." + code))
                                .hint(words.say("consultations.question.extra-hint." + code)))
                        .toList();
    }

    private static String shorter(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }
}
