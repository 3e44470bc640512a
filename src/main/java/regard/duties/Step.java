package regard.duties;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    Step when(Predicate<Answers> condition) {
        return new Step(slug, line, questions, list, condition);
    }
}
