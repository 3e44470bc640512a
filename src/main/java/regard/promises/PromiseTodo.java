package regard.promises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for a person because of promises: sentences to look at, and releases for a lay member to sign. */
@Component
class PromiseTodo implements Todo {

    private final Promises promises;
    private final Candidates candidates;

    PromiseTodo(Promises promises, Candidates candidates) {
        this.promises = promises;
        this.candidates = candidates;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        var items = new ArrayList<Item>();
        int waiting = actor.is(Role.STAFF) ? candidates.waiting(actor) : 0;
        if (waiting > 0) {
            items.add(item("candidates", "/promises/candidates", waiting));
        }
        if (actor.is(Role.LAY)) {
            promises.list(actor).stream()
                    .filter(Promise::waitsForLay)
                    .forEach(promise -> items.add(item("signature", "/promises/" + promise.ref(), promise.ref())));
        }
        return items;
    }

    private static Item item(String key, String href, Object value) {
        Words words = Words.english();
        return new Item(
                Optional.empty(),
                Urgency.TO_NOTE,
                words.say("promises.todo." + key, value),
                words.say("promises.title"),
                "/promises",
                words.say("promises.todo." + key + ".act"),
                href,
                true);
    }
}
