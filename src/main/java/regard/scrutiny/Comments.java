package regard.scrutiny;

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
import regard.duties.Duties;
import regard.duties.Reopening;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** The front door to what councils and Healthwatch say: each has a reply clock, and one that disagrees opens the assessment again. */
@Service
@Transactional
public class Comments {

    private static final int LONGEST = 20_000;

    private final CommentStore store;
    private final Scrutiny scrutiny;
    private final Activities activities;
    private final Duties duties;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentStore store,
            Scrutiny scrutiny,
            Activities activities,
            Duties duties,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.scrutiny = scrutiny;
        this.activities = activities;
        this.duties = duties;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** What came of taking in a comment. */
    public sealed interface Taking {

        record Taken(Comment comment) implements Taking {}

        record Refused(List<Problem> problems) implements Taking {}
    }

    /** Those that wait for a reply first. */
    @Transactional(readOnly = true)
    public List<Comment> list(Actor actor) {
        return store.list(actor.organisation());
    }

    @Transactional(readOnly = true)
    public List<Comment> of(Activity activity) {
        return store.of(activity);
    }

    @Transactional(readOnly = true)
    public Comment get(UUID id, Actor actor) {
        return store.get(id, actor.organisation()).orElseThrow(() -> new NotFound(id));
    }

    /** Takes in a comment, a report or a recommendation. From the day it was received the reply clock runs. */
    public Taking receive(Comment.Received received, Actor actor) {
        actor.must(Role.STAFF);
        List<Problem> problems = check(received);
        if (!problems.isEmpty()) {
            return new Taking.Refused(problems);
        }
        Scrutineer from = scrutiny.scrutineer(received.scrutineer().orElseThrow(), actor);
        Optional<Activity> about = received.activityRef().map(ref -> activities.own(ref, actor));
        UUID id = UUID.randomUUID();
        store.insert(id, received, about, ReplyClock.dueFor(received.on().orElseThrow()), actor.organisation());
        Comment comment = get(id, actor);
        changed(actor, "scrutiny-comment.received", comment);
        if (received.disagrees()) {
            about.ifPresent(activity -> duties.sinceSigned(
                    activity.ref(),
                    from.kind() == Scrutineer.Kind.COUNCIL ? Reopening.COUNCIL : Reopening.HEALTHWATCH,
                    Words.english().say("scrutiny.disagrees.comment", from.name()),
                    actor));
        }
        return new Taking.Taken(comment);
    }

    /** Records the reply that was sent. It stands as it was sent. */
    public List<Problem> reply(UUID id, String reply, Optional<LocalDate> sentOn, Actor actor) {
        actor.must(Role.STAFF);
        Comment comment = get(id, actor);
        var problems = new ArrayList<Problem>();
        if (reply.isBlank()) {
            problems.add(new Problem("reply", "scrutiny.reply.missing"));
        }
        Scrutiny.longest(problems, Map.of("reply", reply), LONGEST);
        if (sentOn.isEmpty()) {
            problems.add(new Problem("sentOn", "scrutiny.reply.day-missing"));
        } else if (sentOn.get().isBefore(comment.receivedOn())) {
            problems.add(new Problem("sentOn", "scrutiny.reply.before"));
        } else if (sentOn.get().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("sentOn", "scrutiny.day-future"));
        }
        if (problems.isEmpty()) {
            store.reply(id, actor.organisation(), reply.strip(), sentOn.get(), actor.person());
            Comment replied = get(id, actor);
            evidence.file(
                    actor.organisation(),
                    Words.english().say("scrutiny.evidence.reply", replied.name()),
                    "scrutiny-reply:" + id,
                    "/scrutiny/comments/" + id,
                    replied.activityRef(),
                    Set.of(Area.ACTION_6));
            changed(actor, "scrutiny-comment.replied", replied);
        }
        return problems;
    }

    private List<Problem> check(Comment.Received received) {
        var problems = new ArrayList<Problem>();
        if (received.scrutineer().isEmpty()) {
            problems.add(new Problem("scrutineer", "scrutiny.comment.from-missing"));
        }
        if (received.on().isEmpty()) {
            problems.add(new Problem("on", "scrutiny.comment.day-missing"));
        } else if (received.on().get().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("on", "scrutiny.day-future"));
        }
        if (received.what().isEmpty()) {
            problems.add(new Problem("what", "scrutiny.comment.what-missing"));
        }
        if (received.text().isBlank() && received.document().isBlank()) {
            problems.add(new Problem("text", "scrutiny.comment.text-missing"));
        }
        if (received.disagrees() && received.activityRef().isEmpty()) {
            problems.add(new Problem("activity", "scrutiny.comment.activity-missing"));
        }
        Scrutiny.longest(problems, Map.of("text", received.text()), LONGEST);
        Scrutiny.address(problems, "document", received.document());
        return problems;
    }

    private void changed(Actor actor, String action, Comment comment) {
        String of = comment.activityRef().isBlank() ? "" : ":" + comment.activityRef();
        events.publishEvent(
                new ScrutinyChanged(actor, action, "scrutiny-comment:" + comment.id() + of, Optional.of(comment)));
    }
}
