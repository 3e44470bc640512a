package regard.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;
import regard.questionnaires.Option;
import regard.questionnaires.Questionnaire;

/**
 * One question with its answer, line by line, as people read it.
 *
 * @param number where the question stands among all, for its address
 * @param lines empty where it was left out
 */
record AnswerLines(int number, String question, List<String> lines) {

    boolean isGiven() {
        return !lines.isEmpty();
    }

    /** Every question that was asked, in order. */
    static List<AnswerLines> of(Questionnaire questionnaire, Map<String, Answer> answers) {
        List<Item> questions = questionnaire.questions();
        var all = new ArrayList<AnswerLines>();
        for (Item item : questionnaire.shown(answers)) {
            if (!item.content()) {
                all.add(new AnswerLines(
                        questions.indexOf(item) + 1,
                        questionnaire.text(item, answers),
                        lines(item, Optional.ofNullable(answers.get(item.id())))));
            }
        }
        return all;
    }

    static List<String> lines(Item item, Optional<Answer> answer) {
        return switch (answer.orElse(null)) {
            case Answer.Choice(var code, var other) -> List.of(label(item, code, other));
            case Answer.Choices(var codes, var other) ->
                codes.stream().map(code -> label(item, code, other)).toList();
            case Answer.Words(var text) -> text.lines().toList();
            case null -> List.of();
        };
    }

    private static String label(Item item, String code, String other) {
        Optional<Option> option = item.option(code);
        String label = option.map(Option::text).orElse(code);
        return option.filter(Option::other).isPresent() && !other.isBlank() ? label + ": " + other : label;
    }
}
