package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.equality.AnalysisSignature.Part;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for a person because of equality: an analysis that is whole, and lacks their name. */
@Component
class EqualityTodo implements Todo {

    private final Activities activities;
    private final Analyses analyses;

    EqualityTodo(Activities activities, Analyses analyses) {
        this.activities = activities;
        this.analyses = analyses;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.isAny(Role.STAFF, Role.EQUALITY)) {
            return List.of();
        }
        return activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .filter(activity -> activity.state().isBefore(ActivityState.DECIDED))
                .filter(activity -> awaits(activity, actor))
                .map(EqualityTodo::item)
                .toList();
    }

    private boolean awaits(Activity activity, Actor actor) {
        Optional<AnalysisVersion> found = analyses.current(activity.id());
        if (found.isEmpty() || !found.get().analysis().isWhole(analyses.needed(activity.id()))) {
            return false;
        }
        AnalysisVersion version = found.get();
        boolean hasSigned = version.signatures().stream()
                .anyMatch(signature -> signature.person().equals(actor.person()));
        boolean asLead =
                actor.is(Role.EQUALITY) && version.signature(Part.EQUALITY_LEAD).isEmpty();
        boolean asAuthor = activity.ownedBy().equals(actor.person())
                && version.signature(Part.AUTHOR).isEmpty();
        return !hasSigned && (asLead || asAuthor);
    }

    private static Item item(Activity activity) {
        Words words = Words.english();
        return new Item(
                activity.plannedDecisionOn(),
                Urgency.WORK,
                words.say("equality.todo.sign", activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("equality.todo.sign.act"),
                "/activities/" + activity.ref() + "/equality/analysis/signature",
                true);
    }
}
