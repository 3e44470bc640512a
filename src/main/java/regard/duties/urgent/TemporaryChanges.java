package regard.duties.urgent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.duties.Duties;
import regard.duties.DutyAssessment;
import regard.duties.SameDayNotice;
import regard.duties.Version;
import regard.duties.urgent.UrgentChange.What;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.DateInput;

/** The door of this module: temporary changes that were decided urgently, and what is recorded of them. */
@Service
@Transactional
class TemporaryChanges {

    private static final int LONGEST = 2_000;
    private static final int FRESH_DAYS = 30;
    private static final int MOST_MONTHS = 3;

    private final UrgentChangeStore store;
    private final Activities activities;
    private final Duties duties;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemporaryChanges(
            UrgentChangeStore store,
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

    /** The temporary change of an activity, if its signed assessment allows one. */
    @Transactional(readOnly = true)
    Optional<TemporaryChange> of(ActivityId activity) {
        return duties.inForce(activity)
                .filter(Version::signed)
                .flatMap(version -> TemporaryChange.of(version.facts().urgent(), store.of(activity)));
    }

    /** Who is told of an urgent decision, as the version in force has it, or the one that is being answered; none where it is not urgent. */
    @Transactional(readOnly = true)
    List<SameDayNotice> notices(ActivityId activity) {
        return duties.notices(activity);
    }

    /** Records what became of it. What comes back keeps it from being recorded. */
    List<Problem> record(String ref, ReviewForm form, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        TemporaryChange change = of(activity.id()).orElseThrow(() -> new NotFound(ref));
        Optional<What> what = form.chosen();
        if (what.isEmpty()) {
            return List.of(new Problem("what", "duties.problem.choice-missing"));
        }
        if (!change.isOpen()) {
            return List.of(new Problem("what", "duties.review.ended"));
        }
        List<Problem> problems = new ArrayList<>();
        if (form.note().length() > LONGEST || form.evidence().length() > LONGEST) {
            problems.add(new Problem("note", "duties.problem.words-too-long", LONGEST));
        }
        Optional<UrgentChange> recorded = switch (what.get()) {
            case RENEWED -> renewal(change, form, problems, actor);
            case RESTORED -> restored(change, form, problems, actor);
            case PERMANENT -> permanent(activity, form, problems, actor);
        };
        if (!problems.isEmpty()) {
            return problems;
        }
        recorded.ifPresent(each -> keep(activity, each, actor));
        return List.of();
    }

    private void keep(Activity activity, UrgentChange change, Actor actor) {
        store.insert(activity.id(), activity.owner(), change, clock.instant());
        evidence.file(
                activity.owner(),
                "Temporary change reviewed: " + activity.title(),
                "urgent-change:" + activity.ref(),
                "/activities/" + activity.ref() + "/duty",
                activity.ref(),
                java.util.Set.of(Area.ACTION_5));
        events.publishEvent(new UrgentChanged(actor, activity.ref(), change));
    }

    /** At most one, with evidence from the last 30 days, for three months more at most. */
    private Optional<UrgentChange> renewal(
            TemporaryChange change, ReviewForm form, List<Problem> problems, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (!change.mayBeRenewed()) {
            problems.add(new Problem("what", "duties.review.renewed-once"));
            return Optional.empty();
        }
        Optional<LocalDate> until = day(form.newReviewOn(), "newReviewOn", problems);
        Optional<LocalDate> shown = day(form.evidenceOn(), "evidenceOn", problems);
        if (form.evidence().isBlank()) {
            problems.add(new Problem("evidence", "duties.review.evidence-missing"));
        }
        shown.filter(on -> on.isAfter(today) || on.isBefore(today.minusDays(FRESH_DAYS)))
                .ifPresent(_ -> problems.add(new Problem("evidenceOn", "duties.review.evidence-old", FRESH_DAYS)));
        until.filter(on -> !on.isAfter(today) || on.isAfter(today.plusMonths(MOST_MONTHS)))
                .ifPresent(_ -> problems.add(new Problem("newReviewOn", "duties.review.too-long", MOST_MONTHS)));
        return Optional.of(
                new UrgentChange(What.RENEWED, today, until, form.evidence(), shown, "", form.note(), actor.person()));
    }

    private Optional<UrgentChange> restored(
            TemporaryChange change, ReviewForm form, List<Problem> problems, Actor actor) {
        Optional<LocalDate> on = day(form.on(), "on", problems);
        on.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> problems.add(new Problem("on", "duties.contradiction.in-the-future")));
        on.filter(day -> day.isBefore(change.effectiveFrom()))
                .ifPresent(
                        _ -> problems.add(new Problem("on", "duties.review.before-it-began", change.effectiveFrom())));
        return on.map(day -> new UrgentChange(
                What.RESTORED, day, Optional.empty(), "", Optional.empty(), "", form.note(), actor.person()));
    }

    /** A permanent change is assessed under a registration of its own, and that assessment must be signed. */
    private Optional<UrgentChange> permanent(Activity activity, ReviewForm form, List<Problem> problems, Actor actor) {
        Optional<Activity> other = activities
                .find(form.reference())
                .filter(found -> found.owner().equals(actor.organisation()))
                .filter(found -> !found.id().equals(activity.id()));
        if (other.isEmpty()) {
            problems.add(new Problem("reference", "duties.review.reference-unknown"));
            return Optional.empty();
        }
        Optional<LocalDate> signed = duties.current(other.get().id())
                .filter(DutyAssessment::signed)
                .flatMap(assessed -> duties.signedOn(other.get().id()));
        if (signed.isEmpty()) {
            problems.add(new Problem("reference", "duties.review.reference-unsigned", form.reference()));
        }
        return signed.map(on -> new UrgentChange(
                What.PERMANENT,
                on,
                Optional.empty(),
                "",
                Optional.empty(),
                form.reference(),
                form.note(),
                actor.person()));
    }

    private static Optional<LocalDate> day(DateInput typed, String field, List<Problem> problems) {
        Optional<LocalDate> day = typed.date();
        if (day.isEmpty()) {
            problems.add(new Problem(typed.wrongField(field), "duties.problem.day-unreadable"));
        }
        return day;
    }
}
