package regard.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What came of sending answers. */
public sealed interface Receiving {

    /**
     * They are stored, durably and once.
     *
     * @param reference what to say on the phone: {@code REF-7F3K2}
     * @param receipt the code with which the person sees, changes or takes back their answers; kept nowhere
     * @param replayed whether they had been stored before, and this is the same answer again
     */
    record Received(
            UUID response, String reference, String receipt, Instant receivedAt, int answersStored, boolean replayed)
            implements Receiving {}

    /** The same key came with other answers. */
    record Mismatch() implements Receiving {}

    /** The same answers are being stored at this moment. */
    record StillRunning() implements Receiving {}

    /** Answers cannot be sent now. */
    record NotOpen(Why why, LocalDate day) implements Receiving {}

    /** Why answers cannot be sent: it opens on that day, closed on it, or was withdrawn. */
    enum Why {
        NOT_YET,
        CLOSED,
        WITHDRAWN
    }
}
