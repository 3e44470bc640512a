package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.BeforePublishing;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/**
 * Public summaries of signed assessments. One in whose words somebody might be known waits until a person has looked at them:
 * signing is not held up by it, publishing is.
 */
@Service
@Transactional
class Summaries {

    private final AssessmentStore store;
    private final Activities activities;
    private final BeforePublishing publishing;
    private final Clock clock;

    Summaries(AssessmentStore store, Activities activities, BeforePublishing publishing, Clock clock) {
        this.store = store;
        this.activities = activities;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** What everybody can read of the version in force. */
    @Transactional(readOnly = true)
    Optional<PublicSummary> published(ActivityId activity) {
        return store.inForce(activity).flatMap(this::published);
    }

    /** What everybody can read of the assessments signed last, the newest first. */
    @Transactional(readOnly = true)
    List<PublicSummary> published(int limit) {
        return store.signedLast(limit).stream()
                .flatMap(assessment -> published(assessment).stream())
                .toList();
    }

    private Optional<PublicSummary> published(Assessment assessment) {
        Activity activity = activities.get(assessment.activity());
        return due(activity, assessment)
                .filter(summary -> toLookAt(activity, summary).isEmpty());
    }

    /** The summary that would be public, if nobody had to look at it first. */
    @Transactional(readOnly = true)
    Optional<PublicSummary> waiting(Activity activity) {
        return store.inForce(activity.id()).flatMap(assessment -> waiting(activity, assessment));
    }

    Optional<PublicSummary> waiting(Activity activity, Assessment assessment) {
        return due(activity, assessment)
                .filter(summary -> !toLookAt(activity, summary).isEmpty());
    }

    private Optional<PublicSummary> due(Activity activity, Assessment assessment) {
        return PublicSummary.of(activity, assessment, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, PublicSummary summary) {
        return publishing.toLookAt(activity, summary.written());
    }

    /** Asks gate G5 when the last one signs. Where it stays closed, the summary waits. */
    void signed(Activity activity, Actor actor) {
        store.inForce(activity.id())
                .flatMap(assessment -> due(activity, assessment))
                .ifPresent(summary -> publishing.pass(activity, summary.written(), Set.of(), actor));
    }

    /** Lets everybody read it, once a person says of each line that it names nobody. */
    List<Problem> publish(String ref, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        PublicSummary summary = waiting(activity).orElseThrow(() -> new NotFound(ref));
        return publishing.pass(activity, summary.written(), cleared, actor);
    }
}
