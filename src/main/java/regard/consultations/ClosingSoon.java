package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** Consultations that close within two weeks: the last days on which somebody who is missing can still be reached. */
@Component
class ClosingSoon implements Todo {

    private static final int DAYS = 14;

    private final ConsultationStore store;

    ClosingSoon(ConsultationStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.is(Role.STAFF)) {
            return List.of();
        }
        return store.closing(actor.organisation(), today, today.plusDays(DAYS)).stream()
                .map(ClosingSoon::item)
                .toList();
    }

    private static Item item(Consultation.Open open) {
        Words words = Words.english();
        String activity = "/activities/" + open.brief().ref();
        return new Item(
                Optional.of(open.period().last()),
                Urgency.WORK,
                words.say("consultations.todo.closes", open.period().last()),
                open.brief().title(),
                activity,
                words.say("consultations.todo.look"),
                activity + "/consultation",
                true);
    }
}
