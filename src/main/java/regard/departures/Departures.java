package regard.departures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** The front door to departures from guidance. */
@Service
@Transactional
public class Departures {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 300;

    private final DepartureStore store;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            DepartureStore store,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the actor’s body, the latest first. */
    @Transactional(readOnly = true)
    public List<Departure> list(Actor actor) {
        return store.list(actor.organisation());
    }

    /** Those about one piece of work, of the body that leads it. */
    @Transactional(readOnly = true)
    List<Departure> of(String activityRef, OrganisationId owner) {
        return store.list(owner).stream()
                .filter(departure -> departure.activityRef().equals(activityRef))
                .toList();
    }

    @Transactional(readOnly = true)
    public Departure get(UUID id, Actor actor) {
        return store.get(id, actor.organisation()).orElseThrow(() -> new NotFound(id));
    }

    /** Records a departure, or changes one; a version of 0 is a new one. */
    public List<Problem> record(Departure departure, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        Optional<Activity> about = departure.activityRef().isBlank()
                ? Optional.empty()
                : Optional.of(activities.own(departure.activityRef(), actor));
        List<Problem> problems = check(departure);
        if (problems.isEmpty()) {
            store.save(departure, about, actor.organisation());
            file(departure, actor);
            events.publishEvent(new DepartureRecorded(actor, departure));
        }
        return problems;
    }

    private void file(Departure departure, Actor actor) {
        Area area = departure.area().orElseThrow();
        // An assessor asks for these under assurance (key action 7), whatever action they touch.
        evidence.file(
                actor.organisation(),
                Words.english().say("departures.evidence", Guidance.title(departure.guidance())),
                "departure:" + departure.id(),
                "/departures/" + departure.id(),
                departure.activityRef(),
                area == Area.ACTION_7 ? Set.of(area) : Set.of(area, Area.ACTION_7));
    }

    private List<Problem> check(Departure departure) {
        var problems = new ArrayList<Problem>();
        if (!Guidance.isKnown(departure.guidance())) {
            problems.add(new Problem("guidance", "departures.guidance.missing"));
        }
        if (departure.area().isEmpty()) {
            problems.add(new Problem("area", "departures.area.missing"));
        }
        words(problems, "paragraph", departure.paragraph(), LONGEST);
        words(problems, "instead", departure.instead(), LONGEST);
        words(problems, "whySubstantial", departure.whySubstantial(), LONGEST);
        words(problems, "reason", departure.reason(), LONGEST);
        words(problems, "decidedBy", departure.decidedBy(), LONGEST_LINE);
        days(problems, departure);
        return problems;
    }

    private void days(List<Problem> problems, Departure departure) {
        Optional<LocalDate> decided = departure.decidedOn();
        if (decided.isEmpty()) {
            problems.add(new Problem("decidedOn", "departures.decidedOn.missing"));
        } else if (decided.get().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("decidedOn", "departures.decidedOn.future"));
        }
        if (departure.reviewOn().isEmpty()) {
            problems.add(new Problem("reviewOn", "departures.reviewOn.missing"));
        } else if (decided.filter(day -> !departure.reviewOn().get().isAfter(day))
                .isPresent()) {
            problems.add(new Problem("reviewOn", "departures.reviewOn.before"));
        }
    }

    private static void words(List<Problem> problems, String field, String typed, int most) {
        if (typed.isBlank()) {
            problems.add(new Problem(field, "departures." + field + ".missing"));
        } else if (typed.length() > most) {
            problems.add(new Problem(field, "departures.too-long", most));
        }
    }
}
