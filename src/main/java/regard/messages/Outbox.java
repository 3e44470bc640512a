package regard.messages;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;

/**
 * The front door to messages: what is put here in somebody's transaction is sent after it commits, at least once and under one
 * key, whatever becomes of the mail server or of this process meanwhile.
 */
@Service
@Transactional
public class Outbox {

    private final OutboxStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a message in the outbox of a body, in the transaction of the caller. A key that was put before changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OrganisationId sender, Message message) {
        store.insert(UUID.randomUUID(), sender, message, clock.instant());
    }

    /** What could not be sent and was given up, newest first, without addresses or words. */
    @Transactional(readOnly = true)
    public List<Undelivered> givenUp(Actor actor) {
        actor.must(Role.ADMIN, Role.STAFF);
        return store.givenUp(actor.organisation());
    }

    /** How many messages of the actor's body still wait to be sent. */
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        actor.must(Role.ADMIN, Role.STAFF);
        return store.waiting(actor.organisation());
    }

    /** How many messages about one thing have been sent: those whose keys are this, a colon and what tells one from another. */
    @Transactional(readOnly = true)
    public long sent(OrganisationId sender, String about) {
        return store.sent(sender, about);
    }

    /** Tries a message again that was given up, from the first attempt on. */
    public void retry(UUID id, Actor actor) {
        actor.must(Role.ADMIN, Role.STAFF);
        store.retry(id, actor.organisation(), clock.instant());
        events.publishEvent(new OutboxChanged(actor, "message.retried", id));
    }

    void gaveUp(OutboxStore.Due due, String failure) {
        store.giveUp(due.id(), failure);
        events.publishEvent(new OutboxChanged(Actor.service(due.sender()), "message.given-up", due.id()));
    }
}
