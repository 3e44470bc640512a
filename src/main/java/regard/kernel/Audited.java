package regard.kernel;

import java.util.Optional;

/**
 * An event that belongs in the tamper-evident ledger (contracts, section 8). A room publishes it in the transaction of the change
 * itself; the ledger listens to this interface and knows no room.
 */
public interface Audited {

    Actor actor();

    /** What happened, as noun and verb: {@code consultation.opened}. */
    String action();

    /** To what, as kind and reference: {@code consultation:PI-2026-0047}. Never personal data. */
    String object();

    /** The object as it was; only the hash of its canonical JSON is kept. */
    default Optional<Object> before() {
        return Optional.empty();
    }

    /** The object as it is now; only the hash of its canonical JSON is kept. */
    default Optional<Object> after() {
        return Optional.empty();
    }
}
