package regard.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.ui.Todo;

/** What waits for a person, from every room, in the order of the day it falls due. */
@Component
class WorkOfToday {

    private static final Comparator<Todo.Item> BY_DAY = Comparator.comparing(
                    (Todo.Item item) -> item.due().orElse(LocalDate.MAX))
            .thenComparing(Todo.Item::urgency)
            .thenComparing(Todo.Item::what);

    private final List<Todo> rooms;

    WorkOfToday(List<Todo> rooms) {
        this.rooms = rooms;
    }

    @Transactional(readOnly = true)
    public List<TodayPage.Due> of(Actor actor, LocalDate today) {
        return rooms.stream()
                .flatMap(room -> room.waitingFor(actor, today).stream())
                .sorted(BY_DAY)
                .map(item -> new TodayPage.Due(item, today))
                .toList();
    }
}
