package regard.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for an executive: decisions that are prepared and soon due. */
@Component
class DecisionTodo implements Todo {

    private static final int DAYS_BEFORE = 28;

    private final Activities activities;
    private final DecisionStore store;

    DecisionTodo(Activities activities, DecisionStore store) {
        this.activities = activities;
        this.store = store;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        return !actor.is(Role.EXECUTIVE)
                ? List.of()
                : activities.list(actor).stream()
                        .filter(activity -> activity.owner().equals(actor.organisation()))
                        .filter(activity -> activity.state() == ActivityState.ANALYSED
                                || activity.state() == ActivityState.CONSIDERED)
                        .flatMap(activity -> due(activity)
                                .filter(day -> !day.isAfter(today.plusDays(DAYS_BEFORE)))
                                .map(day -> item(activity, day))
                                .stream())
                        .toList();
    }

    private Optional<LocalDate> due(Activity activity) {
        return store.byActivity(activity.id())
                .flatMap(decision -> decision.paper().meetsOn())
                .or(activity::plannedDecisionOn);
    }

    private static Item item(Activity activity, LocalDate due) {
        Words words = Words.english();
        return new Item(
                Optional.of(due),
                Urgency.WORK,
                words.say("decisions.todo", activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("decisions.todo.act"),
                "/activities/" + activity.ref() + "/decision",
                true);
    }
}
