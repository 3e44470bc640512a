package regard.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** The front door to the promise register of a body. */
@Service
@Transactional
public class Promises {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 300;

    private final PromiseStore store;
    private final Candidates candidates;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(
            PromiseStore store,
            Candidates candidates,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The promises of the actor's body: open ones first. */
    @Transactional(readOnly = true)
    public List<Promise> list(Actor actor) {
        return store.list(actor.organisation());
    }

    @Transactional(readOnly = true)
    public Promise get(String ref, Actor actor) {
        return store.get(ref, actor.organisation()).orElseThrow(() -> new NotFound(ref));
    }

    /** The promises about one activity, of the body that leads it. */
    @Transactional(readOnly = true)
    public List<Promise> of(Activity activity) {
        return store.of(activity.id(), activity.owner());
    }

    /** Puts a promise on the register, linked to a piece of work if one is named. */
    public Registering register(Promise.Wording wording, Optional<String> activityRef, Actor actor) {
        return register(wording, activityRef, Optional.empty(), actor);
    }

    /** As above; a candidate that it was found as is confirmed by it. */
    Registering register(Promise.Wording wording, Optional<String> activityRef, Optional<UUID> candidate, Actor actor) {
        actor.must(Role.STAFF);
        Optional<Activity> about = activityRef.map(ref -> activities.own(ref, actor));
        List<Problem> problems = check(wording);
        if (!problems.isEmpty()) {
            return new Registering.Refused(problems);
        }
        LocalDate today = LocalDate.now(clock);
        String ref = store.nextRef(today.getYear());
        store.insert(ref, actor.organisation(), wording, today, actor.person());
        about.ifPresent(activity -> store.link(ref, activity, false, ""));
        candidate.ifPresent(found -> candidates.confirm(found, ref, actor));
        Promise promise = get(ref, actor);
        changed(actor, "promise.registered", promise);
        return new Registering.Registered(promise);
    }

    /** Changes what is written of a promise; {@code version} is the one the person saw. */
    public Registering change(String ref, int version, Promise.Wording wording, Actor actor) {
        actor.must(Role.STAFF);
        get(ref, actor);
        List<Problem> problems = check(wording);
        if (!problems.isEmpty()) {
            return new Registering.Refused(problems);
        }
        store.update(ref, actor.organisation(), version, wording);
        Promise promise = get(ref, actor);
        changed(actor, "promise.changed", promise);
        return new Registering.Registered(promise);
    }

    /** Records how a promise stands: kept, and how; or released on legal advice, which a lay member must still sign. */
    public List<Problem> stand(
            String ref, int version, Promise.Standing to, String because, String advice, Actor actor) {
        actor.must(Role.STAFF);
        get(ref, actor);
        var problems = new ArrayList<Problem>();
        if (because.isBlank()) {
            problems.add(new Problem("because", "promises.standing.because-missing"));
        }
        if (to == Promise.Standing.RELEASED_WITH_ADVICE && advice.isBlank()) {
            problems.add(new Problem("advice", "promises.standing.advice-missing"));
        }
        longest(problems, Map.of("because", because), LONGEST);
        longest(problems, Map.of("advice", advice), LONGEST_LINE);
        if (problems.isEmpty()) {
            store.stand(ref, actor.organisation(), version, to, because.strip(), advice.strip(), actor.person());
            changed(actor, "promise." + to.name().toLowerCase(java.util.Locale.ROOT), get(ref, actor));
        }
        return problems;
    }

    /** A lay member signs, by their own account, that the promise may be released. Nobody signs what they released themselves. */
    public List<Problem> sign(String ref, String statement, Actor actor) {
        actor.must(Role.LAY);
        Promise promise = get(ref, actor);
        if (!promise.waitsForLay()) {
            return List.of(new Problem("", "promises.signature.not-asked"));
        }
        if (promise.standingBy().filter(actor.person()::equals).isPresent()) {
            return List.of(new Problem("", "promises.signature.own"));
        }
        if (statement.isBlank()) {
            return List.of(new Problem("statement", "promises.signature.statement-missing"));
        }
        if (statement.length() > LONGEST) {
            return List.of(new Problem("statement", "promises.too-long", LONGEST));
        }
        store.sign(
                ref,
                actor.organisation(),
                new Promise.LaySignature(actor.person(), statement.strip(), LocalDate.now(clock)));
        changed(actor, "promise.release-signed", get(ref, actor));
        return List.of();
    }

    /** Says that a promise is about a piece of work, and whether that work keeps it. */
    public List<Problem> link(String ref, String activityRef, boolean met, String how, Actor actor) {
        actor.must(Role.STAFF);
        get(ref, actor);
        Activity activity = activities.own(activityRef, actor);
        if (met && how.isBlank()) {
            return List.of(new Problem("how", "promises.link.how-missing"));
        }
        if (how.length() > LONGEST) {
            return List.of(new Problem("how", "promises.too-long", LONGEST));
        }
        store.link(ref, activity, met, how.strip());
        about(actor, "promise.linked", get(ref, actor), activity.ref());
        return List.of();
    }

    void unlink(String ref, String activityRef, Actor actor) {
        actor.must(Role.STAFF);
        get(ref, actor);
        ActivityId activity = activities.own(activityRef, actor).id();
        store.unlink(ref, activity);
        about(actor, "promise.unlinked", get(ref, actor), activityRef);
    }

    private void changed(Actor actor, String action, Promise promise) {
        evidence.file(
                promise.owner(),
                Words.english().say("promises.evidence", promise.ref()),
                "promise:" + promise.ref(),
                "/promises/" + promise.ref(),
                promise.links().stream().findFirst().map(Promise.Link::ref).orElse(""),
                Set.of(Area.ACTION_5));
        if (promise.links().isEmpty()) {
            about(actor, action, promise, "");
        }
        promise.links().forEach(link -> about(actor, action, promise, link.ref()));
    }

    private void about(Actor actor, String action, Promise promise, String activityRef) {
        String of = activityRef.isBlank() ? "" : ":" + activityRef;
        events.publishEvent(new PromiseChanged(actor, action, "promise:" + promise.ref() + of, Optional.of(promise)));
    }

    private List<Problem> check(Promise.Wording wording) {
        var problems = new ArrayList<Problem>();
        needed(problems, "quote", wording.quote());
        needed(problems, "source", wording.source());
        needed(problems, "madeBy", wording.madeBy());
        if (wording.madeOn().isEmpty()) {
            problems.add(new Problem("madeOn", "promises.madeOn.missing"));
        } else if (wording.madeOn().get().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("madeOn", "promises.madeOn.future"));
        }
        if (wording.kind().isEmpty()) {
            problems.add(new Problem("kind", "promises.kind.missing"));
        }
        longest(problems, Map.of("quote", wording.quote()), LONGEST);
        longest(
                problems,
                Map.of(
                        "source", wording.source(),
                        "madeBy", wording.madeBy(),
                        "audience", wording.audience(),
                        "subject", wording.subject()),
                LONGEST_LINE);
        return problems;
    }

    private static void needed(List<Problem> problems, String field, String typed) {
        if (typed.isBlank()) {
            problems.add(new Problem(field, "promises." + field + ".missing"));
        }
    }

    private static void longest(List<Problem> problems, Map<String, String> typed, int most) {
        typed.forEach((field, words) -> {
            if (words.length() > most) {
                problems.add(new Problem(field, "promises.too-long", most));
            }
        });
    }
}
