package regard.duties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import regard.duties.DutyAssessment.Notice;
import regard.duties.DutyAssessment.Step;
import regard.law.Sentences;

/** The reasons of one assessment as they come: a step, what it found, why; and notices beside them. */
final class Trail {

    private static final Sentences SENTENCES = Sentences.in("duties/sentences.yml");

    private final List<Step> steps = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    void step(int number, String result, String sentence, Map<String, ?> values) {
        steps.add(new Step("S" + number, result, SENTENCES.say(sentence, values)));
    }

    void step(int number, String result, String sentence) {
        step(number, result, sentence, Map.of());
    }

    void notice(String code) {
        notices.add(new Notice(code, SENTENCES.say(code)));
    }

    /** Level, scope and service change are settled before what they decide, so steps come by number, not as they were taken. */
    List<Step> steps() {
        return steps.stream()
                .sorted(Comparator.comparingInt(
                        step -> Integer.parseInt(step.step().substring(1))))
                .toList();
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The plain word for a code, for use inside a sentence. */
    static String word(Object code) {
        return SENTENCES.say("word." + code);
    }

    static List<String> words(List<?> codes) {
        return codes.stream().map(Trail::word).toList();
    }
}
