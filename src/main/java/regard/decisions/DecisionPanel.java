package regard.decisions;

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

/** The line of the decision on a dossier, and the step that leads to it. */
@Component
class DecisionPanel implements ActivityPanel {

    private static final int POSITION = 80;
    private static final int NEXT_STEP = 60;

    private final DecisionStore store;

    DecisionPanel(DecisionStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String state = store.byActivity(activity.id())
                .map(decision -> decision instanceof Decision.Taken taken
                        ? words.say("decisions.panel.taken", taken.on())
                        : words.say("decisions.panel.prepared"))
                .orElseGet(() -> words.say("decisions.panel.not-yet"));
        return List.of(new Line(POSITION, words.say("decisions.panel.title"), address(activity), state));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        boolean due = activity.state() == ActivityState.ANALYSED || activity.state() == ActivityState.CONSIDERED;
        if (!due || !actor.isAny(Role.STAFF, Role.EXECUTIVE)) {
            return Optional.empty();
        }
        Words words = Words.english();
        return Optional.of(new NextStep(
                NEXT_STEP,
                words.say("decisions.panel.next"),
                words.say("decisions.panel.next-why"),
                words.say("decisions.panel.next-button"),
                address(activity),
                false));
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/decision";
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        DecisionRules decisionRules() {
            return new DecisionRules();
        }
    }
}
