package regard.concerns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** Those who were not asked, and wait for an answer: each by the day we promised. */
@Component
class ConcernTodo implements Todo {

    private final Concerns concerns;
    private final Activities activities;

    ConcernTodo(Concerns concerns, Activities activities) {
        this.concerns = concerns;
        this.activities = activities;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.is(Role.STAFF)) {
            return List.of();
        }
        return concerns.waiting(actor.organisation()).stream()
                .map(concern -> item(concern, today))
                .toList();
    }

    private Item item(Concern concern, LocalDate today) {
        Words words = Words.english();
        String page = "/concerns/" + concern.reference();
        Optional<Activity> activity = concern.activity().map(activities::get);
        return new Item(
                Optional.of(concern.dueOn()),
                concern.dueOn().isBefore(today) ? Urgency.TO_FIX : Urgency.WORK,
                words.say("concerns.todo", concern.reference()),
                activity.map(Activity::title)
                        .orElseGet(
                                () -> concern.about().isBlank() ? words.say("concerns.todo.general") : concern.about()),
                activity.map(found -> "/activities/" + found.ref()).orElse(page),
                words.say("concerns.todo.act"),
                page,
                true);
    }
}
