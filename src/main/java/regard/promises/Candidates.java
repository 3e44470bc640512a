package regard.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** Looks texts through for promises, and keeps what a person says of each sentence that was found. */
@Service
@Transactional
class Candidates {

    private static final int SHOWN = 200;
    private static final int LONGEST_WHY = 1_000;

    private final CandidateStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Candidates(CandidateStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** A text of ours was made public: what it promises is found on the same day, not years later in court. */
    @EventListener
    public void hear(PublishedText published) {
        String source = Words.english().say("promises.where." + published.where(), published.activityRef());
        published.texts().forEach(text -> look(text, source, published.activityRef(), published.actor()));
    }

    /** How many sentences were found that nobody has looked at before. */
    int look(String text, String source, String activityRef, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        int fresh = 0;
        for (PromisePhrases.Found found : PromisePhrases.on(today).find(text)) {
            var candidate = new Candidate(
                    UUID.randomUUID(),
                    activityRef,
                    source,
                    found.sentence(),
                    found.phrase(),
                    found.kind(),
                    today,
                    Candidate.State.WAITING,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty());
            if (store.insert(candidate, actor.organisation())) {
                fresh++;
                changed(actor, "promise-candidate.found", candidate);
            }
        }
        return fresh;
    }

    @Transactional(readOnly = true)
    Candidate get(UUID id, Actor actor) {
        return store.get(id, actor.organisation()).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    List<Candidate> list(Candidate.State state, Actor actor) {
        return store.list(actor.organisation(), state, SHOWN);
    }

    @Transactional(readOnly = true)
    int waiting(Actor actor) {
        return store.waiting(actor.organisation());
    }

    /** It is no promise, and why not. */
    List<Problem> dismiss(UUID id, String why, Actor actor) {
        actor.must(Role.STAFF);
        Candidate candidate = get(id, actor);
        if (why.isBlank()) {
            return List.of(new Problem("why", "promises.dismissal.why-missing"));
        }
        if (why.length() > LONGEST_WHY) {
            return List.of(new Problem("why", "promises.too-long", LONGEST_WHY));
        }
        store.settle(
                id,
                actor.organisation(),
                Candidate.State.DISMISSED,
                actor.person(),
                LocalDate.now(clock),
                why.strip(),
                Optional.empty());
        changed(actor, "promise-candidate.dismissed", candidate);
        return List.of();
    }

    /** It is a promise, and this is it. */
    void confirm(UUID id, String promise, Actor actor) {
        Candidate candidate = get(id, actor);
        store.settle(
                id,
                actor.organisation(),
                Candidate.State.CONFIRMED,
                actor.person(),
                LocalDate.now(clock),
                "",
                Optional.of(promise));
        changed(actor, "promise-candidate.confirmed", candidate);
    }

    private void changed(Actor actor, String action, Candidate candidate) {
        String of = candidate.activityRef().isBlank() ? "" : ":" + candidate.activityRef();
        events.publishEvent(
                new PromiseChanged(actor, action, "promise-candidate:" + candidate.id() + of, Optional.of(candidate)));
    }
}
