package regard.responses;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Option;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * The page of one question.
 *
 * @param before words to read before it
 * @param position which of the questions asked it is
 * @param mark a mark of the answer that was saved when the page was drawn
 * @param fromCheck whether the person came from their answers to change this one
 */
record QuestionPage(
        String ref,
        String title,
        int number,
        Item question,
        String text,
        List<String> before,
        int position,
        int of,
        Typed typed,
        String mark,
        boolean fromCheck,
        String back,
        List<Problem> problems) {

    boolean isMany() {
        return question.type() == ItemType.SELECT_MANY;
    }

    boolean isWords() {
        return question.type().isWords();
    }

    boolean hasBox() {
        return question.options().stream().anyMatch(Option::other);
    }

    String chosen() {
        return typed.codes().isEmpty() ? "" : typed.codes().getFirst();
    }

    /** The choices; “I do not know” and “none of these” stand apart, after an “or”. */
    List<Choice> choices(Optional<Content> box, Words words) {
        var choices = new ArrayList<Choice>();
        for (Option option : question.options()) {
            boolean apart = option.exclusive() || option.code().equals("DONT_KNOW");
            if (apart && !choices.isEmpty()) {
                choices.add(Choice.divider(words.say("responses.question.or")));
            }
            Choice choice = Choice.of(option.code(), option.text());
            if (option.other() && box.isPresent()) {
                choice = choice.conditional(box.get());
            }
            choices.add(option.exclusive() ? choice.exclusive() : choice);
        }
        return choices;
    }
}
