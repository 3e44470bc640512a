package regard.consultations;

import java.util.List;
import regard.questionnaires.Item;

/** What is asked of somebody who takes part: how many questions, and about how many minutes. */
public record Effort(int questions, int minutes) {

    private static final double WORDS_MINUTES = 2;
    private static final double CHOICE_MINUTES = 0.5;
    private static final int STEP_MINUTES = 5;

    /** Half a minute for a choice and two for an answer in words, up to the next five minutes. */
    static Effort of(List<Item> questions) {
        double minutes = questions.stream()
                .mapToDouble(item -> item.type().isWords() ? WORDS_MINUTES : CHOICE_MINUTES)
                .sum();
        return new Effort(
                questions.size(), (int) Math.max(STEP_MINUTES, Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES));
    }
}
