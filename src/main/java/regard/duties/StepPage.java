package regard.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.duties.advice.Advice;
import regard.kernel.Problem;
import regard.ui.Status.Mark;
import regard.ui.Words;

/**
 * One page of the journey, with the result so far beside it.
 *
 * @param notices who is told of an urgent decision and how that stands, on the page that asks for it
 */
record StepPage(
        Activity activity,
        Step step,
        List<Asked> questions,
        List<Thing> things,
        List<Found> found,
        List<Problem> problems,
        Advice advice,
        String guidance,
        Soundings soFar,
        Optional<Step> before,
        int place,
        int places,
        Instant savedAt,
        int minutesLeft,
        LocalDate today,
        List<SameDayNotice> notices) {

    /**
     * One of the things that a page collects.
     *
     * @param state whether it counts, and why not where it does not; blank where nothing hangs on it
     */
    record Thing(int place, String name, Mark mark, String state, List<Answered> answers) {}

    /** One thing that was said about it. */
    record Answered(String question, String answer) {}

    /** Something that a register of the body holds about this work. */
    record Found(String name, String more, String standing, String href) {}

    /** Where another thing is added: to the register of the body, if it keeps one. */
    String adding() {
        return switch (step.slug()) {
            case "promises" -> "/promises/new?activity=" + activity.ref();
            case "options" -> "/activities/" + activity.ref() + "/options/new";
            default -> here() + "/items/new";
        };
    }

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    String here() {
        return address() + "/" + step.slug();
    }

    String back() {
        return before.map(earlier -> address() + "/" + earlier.slug()).orElse("/activities/" + activity.ref());
    }

    String title(Words words) {
        return words.say("duties.step." + step.slug());
    }

    boolean isLone() {
        return questions.size() == 1 && questions.getFirst().lone();
    }

    /** A word of this step, where it has one. */
    Optional<String> say(String what, Words words) {
        String key = "duties.step." + step.slug() + "." + what;
        return words.has(key) ? Optional.of(words.say(key)) : Optional.empty();
    }
}
