package regard.duties;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regard.ui.Words;

/**
 * One page of the journey.
 *
 * @param slug its name in addresses and words
 * @param line which of the twelve lines of the summary at the side it belongs to
 * @param list the things it collects, one page each, where it collects any
 * @param applies whether it is asked, given the answers so far
 */
record Step(String slug, int line, List<Question> questions, Optional<Collected> list, Predicate<Answers> applies) {

    /**
     * Things of one kind, each with questions of its own.
     *
     * @param path where they stand in the contract
     * @param prefix what their ids begin with; blank where they have none
     * @param named the question whose answer names the thing
     */
    record Collected(String path, String prefix, String named, List<Question> questions) {

        String nameOf(Answers item) {
            return questions.stream()
                    .filter(question -> question.name().equals(named))
                    .findFirst()
                    .map(question -> item.text(question.path()))
                    .orElse("");
        }

        /** The thing in words: its name, and what else was answered about it. */
        String described(Answers item, Words words) {
            String more = answered(item, words).stream()
                    .map(answered -> answered.question() + " " + answered.answer())
                    .collect(Collectors.joining(". "));
            return more.isEmpty() ? nameOf(item) : nameOf(item) + ". " + more;
        }

        /** What else was answered about it, question by question. */
        List<StepPage.Answered> answered(Answers item, Words words) {
            return questions.stream()
                    .filter(question -> !question.name().equals(named))
                    .map(question ->
                            new StepPage.Answered(label(question, words), Asked.answered(question, item, words)))
                    .filter(answered -> !answered.answer().isBlank())
                    .toList();
        }

        private static String label(Question question, Words words) {
            String brief = "duties.q." + question.name() + ".brief";
            return words.say(words.has(brief) ? brief : "duties.q." + question.name());
        }

        /** A number that none of the others has, so that an id is never used for two things. */
        String nextId(List<Answers> items) {
            int last = items.stream()
                    .map(item -> item.text("id").replaceAll("\\D", ""))
                    .filter(digits -> !digits.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
            return prefix + (last + 1);
        }
    }

    static Step of(String slug, int line, Question... questions) {
        return new Step(slug, line, List.of(questions), Optional.empty(), _ -> true);
    }

    Step collecting(String path, String prefix, String named, Question... each) {
        return new Step(slug, line, questions, Optional.of(new Collected(path, prefix, named, List.of(each))), applies);
    }

    /** The same page with its questions changed, those of what it collects too. */
    Step asking(UnaryOperator<Question> change) {
        return new Step(
                slug,
                line,
                questions.stream().map(change).toList(),
                list.map(all -> new Collected(
                        all.path(),
                        all.prefix(),
                        all.named(),
                        all.questions().stream().map(change).toList())),
                applies);
    }

    /** All its questions, those of what it collects too. */
    List<Question> all() {
        return Stream.concat(questions.stream(), list.stream().flatMap(each -> each.questions().stream()))
                .toList();
    }

    Step when(Predicate<Answers> condition) {
        return new Step(slug, line, questions, list, condition);
    }
}
