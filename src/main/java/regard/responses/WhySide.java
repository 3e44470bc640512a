package regard.responses;

import java.util.ArrayList;
import java.util.List;
import regard.questionnaires.ItemType;
import regard.ui.Words;

/**
 * What some of those wrote who answered a question one way: each side is heard, in the order of the question.
 *
 * @param label how they answered
 * @param people how many answered so
 */
record WhySide(String label, long people, List<String> codes, List<Comment> comments) {

    private static final int MOST_SIDES = 4;

    /** The sides of a question, with nothing said yet: both ends of a scale, or each of a few answers. */
    static List<WhySide> of(Results.Question question, Words words) {
        if (question.item().type() == ItemType.AGREE) {
            return List.of(
                    side(words.say("responses.part.agree.first"), question, List.of("STRONGLY_AGREE", "AGREE")),
                    side(words.say("responses.part.agree.second"), question, List.of("DISAGREE", "STRONGLY_DISAGREE")));
        }
        var sides = new ArrayList<WhySide>();
        question.rows().stream()
                .filter(row -> !row.code().equals("DONT_KNOW"))
                .limit(MOST_SIDES)
                .forEach(row -> sides.add(side(row.label(), question, List.of(row.code()))));
        return sides;
    }

    private static WhySide side(String label, Results.Question question, List<String> codes) {
        long people = question.rows().stream()
                .filter(row -> codes.contains(row.code()))
                .mapToLong(Results.Row::people)
                .sum();
        return new WhySide(label, people, codes, List.of());
    }

    WhySide saying(List<Comment> said) {
        return new WhySide(label, people, codes, said);
    }
}
