package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for an equality lead while people can still answer: groups that are missing, and nothing is done about it. */
@Component
class ReachTodo implements Todo {

    private final Activities activities;
    private final WhoIsMissing missing;

    ReachTodo(Activities activities, WhoIsMissing missing) {
        this.activities = activities;
        this.missing = missing;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        return !actor.is(Role.EQUALITY)
                ? List.of()
                : activities.list(actor).stream()
                        .filter(activity -> activity.owner().equals(actor.organisation()))
                        .filter(activity -> activity.state() == ActivityState.OPEN)
                        .flatMap(activity -> item(activity).stream())
                        .toList();
    }

    private Optional<Item> item(Activity activity) {
        Set<String> acted = missing.actions(activity.id()).keySet();
        long without = missing.reach(activity).missing().stream()
                .filter(group -> !acted.contains(group.data().code()))
                .count();
        Words words = Words.english();
        return without == 0
                ? Optional.empty()
                : Optional.of(new Item(
                        missing.takingPart(activity.id())
                                .map(figures -> figures.open().last()),
                        Urgency.TO_NOTE,
                        words.say("equality.reach.todo", without, activity.title()),
                        activity.title(),
                        "/activities/" + activity.ref(),
                        words.say("equality.reach.todo.act"),
                        "/activities/" + activity.ref() + "/reach",
                        true));
    }
}
