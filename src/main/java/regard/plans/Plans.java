package regard.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.ActivityState;
import regard.duties.Duties;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;

/** The front door to involvement plans: how people will be involved in an activity. */
@Service
@Transactional
public class Plans {

    private final PlanStore store;
    private final Activities activities;
    private final Duties duties;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanStore store,
            Activities activities,
            Duties duties,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.duties = duties;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The plan of an activity, as it was last saved. */
    @Transactional(readOnly = true)
    public Optional<SavedPlan> of(ActivityId activity) {
        return store.current(activity);
    }

    /** Saves a plan; {@code seen} is the version the person saw, 0 if none, and {@code complete} that they say it is ready. */
    public Planning save(String ref, int seen, InvolvementPlan plan, boolean complete, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = new ArrayList<>(Completeness.contradictions(plan));
        if (complete) {
            problems.addAll(Completeness.check(plan));
            if (!duties.isSigned(activity.id())) {
                problems.add(new Problem("", "plans.duty-not-signed"));
            }
        }
        if (!problems.isEmpty()) {
            return new Planning.Refused(problems);
        }
        if (store.current(activity.id()).map(SavedPlan::version).orElse(0) != seen) {
            throw new Stale(activity.id());
        }
        var saved = new SavedPlan(activity.id(), seen + 1, plan, complete, LocalDate.now(clock));
        store.insert(saved, activity.owner(), actor.person());
        if (complete) {
            finished(activity, actor);
        }
        events.publishEvent(new PlanSaved(actor, ref, saved));
        return new Planning.Saved(saved);
    }

    private void finished(Activity activity, Actor actor) {
        activities.reach(activity.id(), ActivityState.PLANNED, actor);
        String address = "/activities/" + activity.ref() + "/plan";
        evidence.file(
                activity.owner(),
                "Involvement plan: " + activity.title(),
                "involvement-plan:" + activity.ref(),
                address,
                activity.ref(),
                Set.of(Area.ACTION_2, Area.ACTION_5));
        evidence.file(
                activity.owner(),
                "Access and support planned: " + activity.title(),
                "access-plan:" + activity.ref(),
                address,
                activity.ref(),
                Set.of(Area.ACTION_9));
    }
}
