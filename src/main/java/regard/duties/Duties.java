package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.kernel.Actor;
import regard.kernel.Problem;

/** The front door to duty assessments: what an activity owes, at what level, and whether that is signed. */
@Service
@Transactional
public class Duties {

    private final AssessmentStore store;
    private final Assessments assessments;
    private final SigningOff signingOff;
    private final Judging judging;
    private final Summaries summaries;
    private final Activities activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(
            AssessmentStore store,
            Assessments assessments,
            SigningOff signingOff,
            Judging judging,
            Summaries summaries,
            Activities activities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.signingOff = signingOff;
        this.judging = judging;
        this.summaries = summaries;
        this.activities = activities;
        this.events = events;
        this.clock = clock;
    }

    /** How much involvement the activity needs: of the version that is signed, or else of the one that is answered. */
    @Transactional(readOnly = true)
    public Optional<Level> level(ActivityId activity) {
        return current(activity).flatMap(assessed -> Optional.ofNullable(assessed.level()));
    }

    /** What the assessment comes to: of the version that is signed, as it was judged then, or else of the one that is answered. */
    @Transactional(readOnly = true)
    public Optional<DutyAssessment> current(ActivityId activity) {
        return store.inForce(activity).map(judging::newest);
    }

    /** Whether the newest version is signed by all who must. One that was opened again is not, until it is signed anew. */
    @Transactional(readOnly = true)
    public boolean isSigned(ActivityId activity) {
        return store.latest(activity).map(Assessment::isSigned).orElse(false);
    }

    /** The day on which the last signature was given that the version in force needed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> signedOn(ActivityId activity) {
        return store.inForce(activity).flatMap(Assessment::signedOn);
    }

    /** The facts of the assessment in force, in the shape of the contract, for the rules of other rooms. */
    @Transactional(readOnly = true)
    public Optional<DutyFacts> facts(ActivityId activity) {
        return inForce(activity).map(Version::facts);
    }

    /** The version that is signed, or else the newest one that is answered. */
    @Transactional(readOnly = true)
    public Optional<Version> inForce(ActivityId activity) {
        return store.inForce(activity).map(judging::version);
    }

    /** Who is told of an urgent decision, as the newest version has it; none where it is not urgent. */
    @Transactional(readOnly = true)
    public List<SameDayNotice> notices(ActivityId activity) {
        return store.latest(activity)
                .filter(assessment -> SoFar.isUrgent(assessment.answers()))
                .map(assessment -> SameDayNotice.of(assessment.answers()))
                .orElse(List.of());
    }

    /** What the public can read of the version that is signed. */
    @Transactional(readOnly = true)
    public Optional<PublicSummary> publicSummary(ActivityId activity) {
        return summaries.published(activity);
    }

    /** What the public can read of the assessments signed last, the newest first. */
    @Transactional(readOnly = true)
    public List<PublicSummary> publicSummaries(int limit) {
        return summaries.published(limit);
    }

    /**
     * Takes in answers that were given elsewhere, by their paths in the published contract (contracts, section 2.1), as the first
     * version: {@code impact.manner} is {@code YES}. Each page of the journey then counts as answered.
     */
    public void takeIn(String ref, Map<String, Object> given, Actor actor) {
        assessments.takeIn(ref, given, actor);
    }

    /** Signs the newest version in a role; nothing comes back if it is signed, and otherwise why it cannot be. */
    public List<Problem> sign(String ref, SignOffRole role, String statement, Actor actor) {
        return signingOff.sign(ref, role, statement, actor);
    }

    /**
     * Something happened since the assessment was signed that opens it again (S13), such as a council that disagrees. One that is not
     * signed yet is still open to it.
     */
    public void sinceSigned(String ref, Reopening what, String because, Actor actor) {
        Activity activity = activities.own(ref, actor);
        store.latest(activity.id()).filter(Assessment::isSigned).ifPresent(assessment -> {
            store.since(assessment, what, because, LocalDate.now(clock));
            var questioned = Map.of("what", what.name(), "because", because);
            events.publishEvent(
                    new DutyAssessmentChanged(actor, "duty.questioned", ref, assessment.version(), questioned));
        });
    }

    /** What happened since a version was signed that opens it again, in words. */
    @Transactional(readOnly = true)
    List<String> questions(Assessment assessment) {
        return List.copyOf(since(assessment).values());
    }

    /** The same, by what it is. */
    @Transactional(readOnly = true)
    Map<Reopening, String> since(Assessment assessment) {
        return judging.since(assessment);
    }

    @Transactional(readOnly = true)
    Optional<Assessment> latest(ActivityId activity) {
        return store.latest(activity);
    }

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    List<Assessment> versions(ActivityId activity) {
        return store.versions(activity);
    }

    /** What the actor's body has begun to assess and not signed yet. */
    @Transactional(readOnly = true)
    List<Assessment> unsigned(Actor actor) {
        return store.unsigned(actor.organisation());
    }

    /** What a version came to: the newest as of today, an older one as it was judged then. */
    @Transactional(readOnly = true)
    DutyAssessment result(Assessment assessment) {
        boolean isNewest = store.latest(assessment.activity())
                .filter(latest -> latest.version() == assessment.version())
                .isPresent();
        return isNewest ? judging.newest(assessment) : judging.then(assessment);
    }
}
