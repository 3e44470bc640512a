package regard.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** Late responses that wait for somebody to consider or refuse them. */
@Component
class LateTodo implements Todo {

    private final Consultations consultations;
    private final Counting counting;

    LateTodo(Consultations consultations, Counting counting) {
        this.consultations = consultations;
        this.counting = counting;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.is(Role.STAFF)) {
            return List.of();
        }
        Words words = Words.english();
        return counting.withLateOnes().entrySet().stream()
                .flatMap(late -> {
                    Consultation consultation = consultations.get(late.getKey());
                    return consultation.brief().owner().equals(actor.organisation())
                            ? List.of(item(consultation, late.getValue(), words)).stream()
                            : List.<Item>of().stream();
                })
                .toList();
    }

    private static Item item(Consultation consultation, long late, Words words) {
        Consultation.Brief brief = consultation.brief();
        Optional<LocalDate> due = Responses.period(consultation).map(AfterClosing.RULES::lateAnsweredBy);
        return new Item(
                due,
                Urgency.TO_FIX,
                words.say("responses.todo.late", late),
                brief.title(),
                "/activities/" + brief.ref(),
                words.say("responses.todo.decide"),
                "/activities/" + brief.ref() + "/responses",
                true);
    }
}
