package regard.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Words;

/** The line of you said, we did on a dossier, and the steps that tell people and evaluate. */
@Component
class FeedbackPanel implements ActivityPanel {

    private static final int POSITION = 90;
    private static final int NEXT_STEP = 70;

    private final FeedbackStore store;

    FeedbackPanel(FeedbackStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        boolean decided = !activity.state().isBefore(ActivityState.DECIDED);
        String state = store.published(activity.ref())
                .map(published ->
                        words.say("feedback.panel.published", published.items().size()))
                .orElseGet(() -> words.say(decided ? "feedback.panel.draft" : "feedback.panel.not-yet"));
        return List.of(new Line(
                POSITION,
                words.say("feedback.panel.title"),
                decided ? "/activities/" + activity.ref() + "/feedback" : "",
                state));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        if (!actor.is(Role.STAFF)) {
            return Optional.empty();
        }
        Words words = Words.english();
        return switch (activity.state()) {
            case DECIDED ->
                Optional.of(new NextStep(
                        NEXT_STEP,
                        words.say("feedback.panel.tell"),
                        words.say("feedback.panel.tell-why"),
                        words.say("feedback.panel.tell-button"),
                        "/activities/" + activity.ref() + "/feedback",
                        false));
            case FED_BACK ->
                Optional.of(new NextStep(
                        NEXT_STEP,
                        words.say("feedback.panel.evaluate"),
                        words.say("feedback.panel.evaluate-why"),
                        words.say("feedback.panel.evaluate-button"),
                        "/activities/" + activity.ref() + "/evaluation",
                        false));
            default -> Optional.empty();
        };
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        FeedbackRules feedbackRules() {
            return new FeedbackRules();
        }
    }
}
