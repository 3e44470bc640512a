package regard.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What earlier answers must be for a question to be asked. A pure function of the answers. */
public sealed interface Condition {

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    /** The answer is this one option. */
    record Is(String question, String code) implements Condition {}

    /** This option is among those chosen. */
    record Has(String question, String code) implements Condition {}

    record Answered(String question, boolean answered) implements Condition {}

    default boolean holds(Map<String, Answer> answers) {
        return switch (this) {
            case All(var parts) -> parts.stream().allMatch(part -> part.holds(answers));
            case Any(var parts) -> parts.stream().anyMatch(part -> part.holds(answers));
            case Not(var part) -> !part.holds(answers);
            case Is(var question, var code) ->
                switch (answers.get(question)) {
                    case Answer.Choice choice -> choice.code().equals(code);
                    case Answer.Choices choices -> choices.codes().equals(List.of(code));
                    case Answer.Words words -> words.text().strip().equals(code);
                    case null -> false;
                };
            case Has(var question, var code) ->
                answers.containsKey(question) && answers.get(question).has(code);
            case Answered(var question, var answered) -> answers.containsKey(question) == answered;
        };
    }

    /** The questions it looks at. */
    default Stream<String> questions() {
        return switch (this) {
            case All(var parts) -> parts.stream().flatMap(Condition::questions);
            case Any(var parts) -> parts.stream().flatMap(Condition::questions);
            case Not(var part) -> part.questions();
            case Is is -> Stream.of(is.question());
            case Has has -> Stream.of(has.question());
            case Answered test -> Stream.of(test.question());
        };
    }
}
