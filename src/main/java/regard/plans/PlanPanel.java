package regard.plans;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Words;

/** The plan on an activity's dossier. */
@Component
class PlanPanel implements ActivityPanel {

    private static final int POSITION = 30;

    private final Plans plans;

    PlanPanel(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String state = plans.of(activity.id())
                .map(plan -> words.say(plan.complete() ? "plans.line.complete" : "plans.line.draft", plan.version()))
                .orElseGet(() -> words.say("plans.line.none"));
        return List.of(new Line(POSITION, words.say("plans.line"), address(activity), state));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        boolean mine = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        if (!mine || activity.state() != ActivityState.ASSESSED) {
            return Optional.empty();
        }
        Words words = Words.english();
        return Optional.of(new NextStep(
                POSITION,
                words.say("plans.next.title"),
                words.say("plans.next.why"),
                words.say("plans.next.button"),
                address(activity) + "/change",
                false));
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/plan";
    }
}
