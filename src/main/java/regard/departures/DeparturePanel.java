package regard.departures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.BodyRegister;
import regard.evidence.Area;
import regard.evidence.AreaNotes;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** Departures on the dossier, beside the list of activities, on the page of each of the twenty, and on Today when a review is due. */
@Component
class DeparturePanel implements ActivityPanel, BodyRegister, AreaNotes, Todo {

    private static final int IN_THE_RECORD = 95;
    private static final int AMONG_REGISTERS = 30;

    private final Departures departures;

    DeparturePanel(Departures departures) {
        this.departures = departures;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        int count = departures.of(activity.ref(), activity.owner()).size();
        return List.of(new Line(
                IN_THE_RECORD,
                words.say("departures.title"),
                "/activities/" + activity.ref() + "/departures",
                words.say("departures.count", count)));
    }

    @Override
    public List<Note> of(Area area, Actor actor) {
        Words words = Words.english();
        var notes = new ArrayList<Note>();
        departures.list(actor).stream()
                .filter(departure -> departure.area().filter(area::equals).isPresent())
                .forEach(departure -> notes.add(new Note(
                        words.say("departures.note", departure.paragraph()),
                        "/departures/" + departure.id(),
                        words.say("departures.note.review", departure.reviewOn().orElseThrow()))));
        return notes;
    }

    @Override
    public Optional<Note> adding(Area area, Actor actor) {
        return actor.isAny(Role.STAFF, Role.EXECUTIVE)
                ? Optional.of(
                        new Note(Words.english().say("departures.add"), "/departures/new?area=" + area.slug(), ""))
                : Optional.empty();
    }

    @Override
    public int position() {
        return AMONG_REGISTERS;
    }

    @Override
    public String words() {
        return Words.english().say("departures.title");
    }

    @Override
    public String href() {
        return "/departures";
    }

    @Override
    public String state(Actor actor) {
        return Words.english().say("departures.count", departures.list(actor).size());
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        Words words = Words.english();
        return actor.isAny(Role.STAFF, Role.EXECUTIVE)
                ? departures.list(actor).stream()
                        .filter(departure -> departure.isDue(today))
                        .map(departure -> new Item(
                                departure.reviewOn(),
                                Urgency.TO_NOTE,
                                words.say("departures.todo", departure.paragraph()),
                                words.say("departures.title"),
                                "/departures",
                                words.say("departures.todo.act"),
                                "/departures/" + departure.id(),
                                true))
                        .toList()
                : List.of();
    }
}
