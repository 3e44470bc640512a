package regard.plans;

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

/** What waits for a person because of plans: once the duty is signed, somebody plans how people are involved. */
@Component
class PlanTodo implements Todo {

    private final Activities activities;
    private final Plans plans;

    PlanTodo(Activities activities, Plans plans) {
        this.activities = activities;
        this.plans = plans;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        return !actor.is(Role.STAFF)
                ? List.of()
                : activities.list(actor).stream()
                        .filter(activity -> activity.ownedBy().equals(actor.person()))
                        .filter(activity -> activity.state() == ActivityState.ASSESSED)
                        .map(this::item)
                        .toList();
    }

    private Item item(Activity activity) {
        Words words = Words.english();
        Optional<SavedPlan> plan = plans.of(activity.id());
        String key = plan.isEmpty() ? "plans.todo.write" : "plans.todo.go-on";
        return new Item(
                plan.flatMap(saved -> Optional.ofNullable(saved.plan().opensOn())),
                Urgency.WORK,
                words.say(key, activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say(key + ".act"),
                "/activities/" + activity.ref() + "/plan",
                true);
    }
}
