package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The front door to activities: register one, find it, and move it through its life. */
@Service
@Transactional
public class Activities {

    private static final int LONGEST_TITLE = 200;

    private final ActivityStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activities(ActivityStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a piece of work, before anything about it is decided (S0). */
    public Registering register(Registration registration, Actor actor) {
        actor.must(Role.STAFF);
        List<Problem> problems = check(registration);
        if (!problems.isEmpty()) {
            return new Registering.Refused(problems);
        }
        LocalDate today = LocalDate.now(clock);
        var activity = new Activity(
                ActivityId.random(),
                store.nextRef(today.getYear()),
                actor.organisation(),
                actor.person(),
                registration.title().strip(),
                registration.summary().strip(),
                registration.now().strip(),
                registration.change().strip(),
                registration.trigger(),
                List.copyOf(registration.places()),
                List.copyOf(registration.topics()),
                registration.startsOn(),
                registration.influenceBy(),
                registration.plannedDecisionOn(),
                ActivityState.DRAFT,
                today,
                1);
        store.insert(activity);
        store.reached(activity.id(), ActivityState.DRAFT, today, actor.person());
        events.publishEvent(new ActivityChanged(actor, "activity.registered", activity));
        return new Registering.Registered(activity);
    }

    /** Changes what was registered; {@code version} is the one the person saw. */
    public Registering change(String ref, int version, Registration registration, Actor actor) {
        actor.must(Role.STAFF);
        Activity before = own(ref, actor);
        List<Problem> problems = check(registration);
        if (!problems.isEmpty()) {
            return new Registering.Refused(problems);
        }
        store.update(before.id(), version, registration);
        Activity after = own(ref, actor);
        events.publishEvent(new ActivityChanged(actor, "activity.changed", after));
        return new Registering.Registered(after);
    }

    /** An activity of the actor's body, or of one that made theirs a partner; otherwise it is not found. */
    @Transactional(readOnly = true)
    public Activity get(String ref, Actor actor) {
        return store.byRef(ref)
                .filter(activity -> activity.owner().equals(actor.organisation())
                        || store.isPartner(activity.id(), actor.organisation()))
                .orElseThrow(() -> new NotFound(ref));
    }

    /** An activity that the actor's own body leads. A partner may read it, and change nothing. */
    @Transactional(readOnly = true)
    public Activity own(String ref, Actor actor) {
        return store.byRef(ref)
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound(ref));
    }

    /** An activity, whoever asks: for rooms above, which have their own permission to answer for. */
    @Transactional(readOnly = true)
    public Activity get(ActivityId id) {
        return store.byId(id).orElseThrow(() -> new NotFound(id));
    }

    /** An activity by its reference, whoever asks: for public pages, which show only what was published. */
    @Transactional(readOnly = true)
    public Optional<Activity> find(String ref) {
        return store.byRef(ref);
    }

    /** The activities that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<Activity> list(Actor actor) {
        return store.list(actor.organisation());
    }

    /** Makes another body a partner: its people may read this activity. */
    public void partner(String ref, OrganisationId partner, Actor actor) {
        actor.must(Role.STAFF, Role.ADMIN);
        Activity activity = own(ref, actor);
        store.partner(activity.id(), partner);
        events.publishEvent(new ActivityChanged(actor, "activity.partnered", activity));
    }

    /** Ends a partnership: from now on the other body's people no longer find this activity. */
    public void stopPartnering(String ref, OrganisationId partner, Actor actor) {
        actor.must(Role.STAFF, Role.ADMIN);
        Activity activity = own(ref, actor);
        if (!store.stopPartnering(activity.id(), partner)) {
            throw new NotFound(partner);
        }
        events.publishEvent(new ActivityChanged(actor, "activity.partnership-ended", activity));
    }

    public List<OrganisationId> partners(ActivityId id) {
        return store.partners(id);
    }

    /**
     * Records that an activity reached a state of its life. The room whose step it is has passed the gate; an activity never moves
     * back by itself, so a state already passed is left as it is.
     */
    public void reach(ActivityId id, ActivityState state, Actor actor) {
        Activity activity = get(id);
        if (!activity.state().isBefore(state)) {
            return;
        }
        store.move(id, state);
        store.reached(id, state, LocalDate.now(clock), actor.person());
        events.publishEvent(
                new ActivityChanged(actor, "activity." + state.name().toLowerCase(java.util.Locale.ROOT), get(id)));
    }

    /** When each state was reached. */
    @Transactional(readOnly = true)
    public Map<ActivityState, LocalDate> life(ActivityId id) {
        return store.life(id);
    }

    private static List<Problem> check(Registration registration) {
        var problems = new ArrayList<Problem>();
        if (registration.title().isBlank()) {
            problems.add(new Problem("title", "activities.title.missing"));
        } else if (registration.title().length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "activities.title.too-long", LONGEST_TITLE));
        }
        if (registration.summary().isBlank()) {
            problems.add(new Problem("summary", "activities.summary.missing"));
        }
        if (registration.trigger().isBlank()) {
            problems.add(new Problem("trigger", "activities.trigger.missing"));
        }
        registration
                .influenceBy()
                .ifPresent(by -> registration
                        .plannedDecisionOn()
                        .filter(decision -> decision.isBefore(by))
                        .ifPresent(_ ->
                                problems.add(new Problem("influenceBy", "activities.influence-by.after-decision"))));
        return problems;
    }
}
