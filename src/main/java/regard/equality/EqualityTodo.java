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

/** What waits for a person because of equality: an analysis that a decision needs, or one that lacks their name. */
@Component
class EqualityTodo implements Todo {

    private final Activities activities;
    private final Screenings screenings;
    private final Analyses analyses;

    EqualityTodo(Activities activities, Screenings screenings, Analyses analyses) {
        this.activities = activities;
        this.screenings = screenings;
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
                .flatMap(activity -> item(activity, actor).stream())
                .toList();
    }

    private Optional<Item> item(Activity activity, Actor actor) {
        if (needsAShortOne(activity, actor)) {
            return Optional.of(item(activity, "equality.todo.short", "/equality/analysis"));
        }
        return awaits(activity, actor)
                ? Optional.of(item(activity, "equality.todo.sign", "/equality/analysis/signature"))
                : Optional.empty();
    }

    /** R-35 asks for an analysis before each decision: whoever leads the work hears it at the screening, not at the meeting. */
    private boolean needsAShortOne(Activity activity, Actor actor) {
        return activity.ownedBy().equals(actor.person())
                && screenings
                        .of(activity.id())
                        .filter(Screening::isDone)
                        .filter(screening -> !screening.analysisNeeded())
                        .isPresent()
                && analyses.current(activity.id()).isEmpty();
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

    private static Item item(Activity activity, String key, String page) {
        Words words = Words.english();
        return new Item(
                activity.plannedDecisionOn(),
                Urgency.WORK,
                words.say(key, activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say(key + ".act"),
                "/activities/" + activity.ref() + page,
                true);
    }
}
