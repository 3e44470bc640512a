package regard.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import regard.messages.Post.NotSent;
import regard.messages.Post.Why;

/**
 * Carries what waits in the outbox to the post, a round at a time. A message that is not taken waits longer after each attempt, by
 * chance a little more or less, so that they do not all come back at once; after the last attempt somebody must look.
 */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** About 21 hours, with the waits below. */
    private static final int ATTEMPTS = 12;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Longer than any attempt may take: see the time-outs of the mail server. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** With a round every two seconds: a mail server that comes back is not flooded. */
    private static final int A_ROUND = 20;

    private final Outbox outbox;
    private final OutboxStore store;
    private final Post post;
    private final Clock clock;
    private final RandomGenerator chance;

    Delivery(Outbox outbox, OutboxStore store, Post post, Clock clock, RandomGenerator chance) {
        this.outbox = outbox;
        this.store = store;
        this.post = post;
        this.clock = clock;
        this.chance = chance;
    }

    /** Sends what is due. A server that does not answer ends the round: what is left waits for the next. */
    void round() {
        for (int sent = 0; sent < A_ROUND; sent++) {
            Instant now = clock.instant();
            Optional<OutboxStore.Due> due = store.take(now, now.plus(LEASE));
            if (due.isEmpty() || !attempt(due.get())) {
                return;
            }
        }
    }

    private boolean attempt(OutboxStore.Due due) {
        try {
            post.send(due.message());
            store.sent(due.id(), clock.instant());
            return true;
        } catch (NotSent notSent) {
            // Ids only: what a server says of an address is personal data.
            log.warn("message {} was not sent at attempt {}: {}", due.id(), due.attempt(), notSent.why());
            if (notSent.why() == Why.ADDRESS || due.attempt() >= ATTEMPTS) {
                outbox.gaveUp(due, notSent.why().name());
            } else {
                store.failed(
                        due.id(),
                        clock.instant().plus(wait(due.attempt())),
                        notSent.why().name());
            }
            return notSent.why() != Why.SERVER;
        }
    }

    /** Twice as long after each attempt, and then between half of it and all of it. */
    private Duration wait(int attempt) {
        Duration full = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 20));
        long most = Math.min(full.toMillis(), LONGEST_WAIT.toMillis());
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }
}
