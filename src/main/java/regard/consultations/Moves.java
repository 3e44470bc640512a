package regard.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** The moves of a consultation once it is open: more time, an early close, a withdrawal, each for a reason that everybody can read. */
@Service
@Transactional
class Moves {

    private final ConsultationStore store;
    private final Activities activities;
    private final BeforePublishing publishing;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(
            ConsultationStore store,
            Activities activities,
            BeforePublishing publishing,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.publishing = publishing;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Why, as everybody will read it.
     *
     * @param cleared the lines of it that name nobody, as the person says who looked at them
     */
    record Why(String reason, Set<String> cleared) {

        private List<PublicWords> words() {
            return List.of(PublicWords.of(Words.english().say("consultations.reason"), reason));
        }
    }

    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, Why why) {
        return publishing.toLookAt(activity, why.words());
    }

    private Consultation get(String ref) {
        return store.byRef(ref).orElseThrow(() -> new NotFound(ref));
    }

    /** Gives people until a later day, and tells them why. Answers already given stand. */
    Moving extend(String ref, LocalDate last, Why why, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        if (!(get(ref) instanceof Consultation.Open open)) {
            return new Moving.Refused(List.of(new Problem("", "consultations.not-open")));
        }
        var problems = new ArrayList<Problem>();
        if (!last.isAfter(open.period().last())) {
            problems.add(new Problem(
                    "last", "consultations.extension.not-later", open.period().last()));
        }
        needsReason(activity, why, problems, actor);
        if (!problems.isEmpty()) {
            return new Moving.Refused(problems);
        }
        long later = open.period().last().until(last, ChronoUnit.DAYS);
        var extended = new Consultation.Open(
                open.brief(),
                new Period(open.period().first(), last),
                open.feedbackBy().plusDays(later));
        store.extend(open.brief().id(), open.period().last(), last, extended.feedbackBy());
        happened(open.brief(), Happening.Kind.EXTENDED, why.reason(), Optional.of(last), actor);
        events.publishEvent(new ConsultationExtended(actor, open.brief().id(), ref, open.period(), extended.period()));
        return new Moving.Moved(extended);
    }

    /** Closes it today, before its last day, for a reason that everybody can read. */
    Moving close(String ref, Why why, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        return switch (get(ref)) {
            case Consultation.Open open -> {
                var problems = new ArrayList<Problem>();
                needsReason(activity, why, problems, actor);
                if (!problems.isEmpty()) {
                    yield new Moving.Refused(problems);
                }
                yield new Moving.Moved(
                        close(open.close(LocalDate.now(clock)), Happening.Kind.CLOSED_EARLY, why.reason(), actor));
            }
            case Consultation.Closed closed -> new Moving.Moved(close(closed, Happening.Kind.CLOSED, "", actor));
            case Consultation.Draft _, Consultation.Withdrawn _ ->
                new Moving.Refused(List.of(new Problem("", "consultations.not-open")));
        };
    }

    private Consultation.Closed close(Consultation.Closed closed, Happening.Kind kind, String reason, Actor actor) {
        if (store.close(closed)) {
            happened(closed.brief(), kind, reason, Optional.of(closed.period().last()), actor);
            activities.reach(closed.brief().activity(), ActivityState.CLOSED, actor);
            file(activities.get(closed.brief().activity()), "closed", Set.of(Area.ACTION_5));
            events.publishEvent(new ConsultationClosed(
                    actor, closed.brief().id(), closed.brief().ref(), closed.period()));
        }
        return closed;
    }

    /** Records the close of every consultation whose last day has passed. */
    void closeWhatIsOver() {
        for (ConsultationId id : store.due(LocalDate.now(clock))) {
            if (store.byId(id).orElse(null) instanceof Consultation.Closed closed) {
                close(
                        closed,
                        Happening.Kind.CLOSED,
                        "",
                        Actor.service(closed.brief().owner()));
            }
        }
    }

    /** Stops it for good, for a reason that everybody can read. Its page stays, and so does what people said. */
    Moving withdraw(String ref, Why why, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        LocalDate today = LocalDate.now(clock);
        Optional<Consultation.Withdrawn> withdrawn = switch (get(ref)) {
            case Consultation.Open open ->
                Optional.of(open.withdraw(today, why.reason().strip()));
            case Consultation.Closed closed ->
                Optional.of(closed.withdraw(today, why.reason().strip()));
            case Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        };
        if (withdrawn.isEmpty()) {
            problems.add(new Problem("", "consultations.not-open"));
        }
        needsReason(activity, why, problems, actor);
        if (!problems.isEmpty()) {
            return new Moving.Refused(problems);
        }
        Consultation.Withdrawn stopped = withdrawn.orElseThrow();
        store.withdraw(stopped);
        happened(stopped.brief(), Happening.Kind.WITHDRAWN, why.reason(), Optional.empty(), actor);
        activities.reach(stopped.brief().activity(), ActivityState.WITHDRAWN, actor);
        events.publishEvent(new ConsultationWithdrawn(actor, stopped.brief().id(), ref));
        return new Moving.Moved(stopped);
    }

    /** A reason is written, and names nobody. The gate is asked once nothing else is wrong. */
    private void needsReason(Activity activity, Why why, List<Problem> problems, Actor actor) {
        if (why.reason().isBlank()) {
            problems.add(new Problem("reason", "consultations.reason.missing"));
        } else if (why.reason().length() > 1_000) {
            problems.add(new Problem("reason", "consultations.reason.too-long", 1_000));
        } else if (problems.isEmpty()) {
            problems.addAll(publishing.pass(activity, why.words(), why.cleared(), actor));
        }
    }

    void happened(
            Consultation.Brief brief, Happening.Kind kind, String reason, Optional<LocalDate> lastDay, Actor actor) {
        store.happened(brief.id(), new Happening(LocalDate.now(clock), kind, reason.strip(), lastDay), actor.person());
    }

    // Key action 5 asks that people are involved early and have time; key action 4 that they can find it and take part.
    void file(Activity activity, String what, Set<Area> areas) {
        evidence.file(
                activity.owner(),
                Words.english().say("consultations.evidence." + what, activity.title()),
                "consultation-" + what + ":" + activity.ref(),
                "/activities/" + activity.ref() + "/consultation",
                activity.ref(),
                areas);
    }
}
