package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;

/** The front door to equality screening: whether it was done for an activity, and what came of it. */
@Service
@Transactional
public class Screenings {

    private final ScreeningStore store;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Screenings(
            ScreeningStore store,
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

    /**
     * What somebody says of a screening.
     *
     * @param done whether it was done
     */
    public record Answer(
            boolean done, Optional<LocalDate> doneOn, boolean analysisNeeded, String reason, List<String> groups) {}

    /** What came of asking to record a screening. */
    public sealed interface Recording {
        record Recorded(Screening screening) implements Recording {}

        record Refused(List<Problem> problems) implements Recording {}
    }

    @Transactional(readOnly = true)
    public Optional<Screening> of(ActivityId activity) {
        return store.current(activity);
    }

    /** Records a screening, or why there is none; {@code seen} is the version the person saw, 0 if none. */
    public Recording record(String ref, int seen, Answer answer, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = check(answer);
        if (!problems.isEmpty()) {
            return new Recording.Refused(problems);
        }
        var screening = new Screening(
                activity.id(),
                seen + 1,
                answer.done() ? answer.doneOn() : Optional.empty(),
                answer.done() && answer.analysisNeeded(),
                answer.reason().strip(),
                answer.groups(),
                LocalDate.now(clock));
        if (store.current(activity.id()).map(Screening::version).orElse(0) != seen) {
            throw new Stale(activity.id());
        }
        try {
            store.insert(screening, actor.organisation(), actor.person());
        } catch (DuplicateKeyException _) {
            throw new Stale(activity.id());
        }
        if (screening.isDone()) {
            evidence.file(
                    activity.owner(),
                    "Equality screening: " + activity.title(),
                    "equality-screening:" + activity.ref(),
                    "/activities/" + activity.ref() + "/equality",
                    activity.ref(),
                    Set.of(Area.ACTION_8));
        }
        events.publishEvent(new Screened(actor, activity.ref(), screening));
        return new Recording.Recorded(screening);
    }

    private List<Problem> check(Answer answer) {
        var problems = new ArrayList<Problem>();
        if (answer.done() && answer.doneOn().isEmpty()) {
            problems.add(new Problem("doneOn", "equality.screening.day-missing"));
        }
        answer.doneOn()
                .filter(day -> answer.done() && day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> problems.add(new Problem("doneOn", "equality.screening.day-in-future")));
        if (answer.reason().isBlank()) {
            problems.add(new Problem(
                    "reason",
                    answer.done() ? "equality.screening.finding-missing" : "equality.screening.reason-missing"));
        }
        if (answer.groups().stream().anyMatch(group -> Groups.find(group).isEmpty())) {
            problems.add(new Problem("groups", "equality.screening.group-unknown"));
        }
        return problems;
    }
}
