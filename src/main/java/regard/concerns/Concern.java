package regard.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;

/**
 * Somebody says that something affects them and nobody asked them. It may be right: people who are affected must be involved (NHS Act
 * 2006, section 14Z45), and who they are is not always known to the body.
 *
 * @param reference what is said on the phone: {@code REF-7F3K2Q}
 * @param activity the piece of work they spoke of, if they came from its page
 * @param saying what they said, word for word
 * @param about the service or place they spoke of; blank if they did not say
 * @param reachable whether they left an e-mail address or a phone number
 * @param dueOn the last day to answer
 * @param machine whether a machine may have sent it: it is read all the same
 */
record Concern(
        UUID id,
        OrganisationId owner,
        String reference,
        Optional<ActivityId> activity,
        String saying,
        String about,
        boolean reachable,
        Instant receivedAt,
        LocalDate dueOn,
        boolean machine,
        Optional<Reply> reply) {

    /**
     * What they were answered.
     *
     * @param byEmail whether it was sent to them; what was written to is then forgotten
     */
    record Reply(Outcome outcome, String words, String by, LocalDate on, boolean byEmail) {}

    /** What came of it. */
    enum Outcome {
        /** They, and people like them, are asked from now on. */
        INVOLVED,
        /** It is asked about already, and they know where. */
        ASKED_ELSEWHERE,
        /** Somebody else decides it, and they know who. */
        NOT_OURS,
        /** Nobody is asked about it, and they know why. */
        NOT_ASKED
    }
}
