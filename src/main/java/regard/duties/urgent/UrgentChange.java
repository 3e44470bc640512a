package regard.duties.urgent;

import java.time.LocalDate;
import java.util.Optional;
import regard.kernel.PersonId;

/**
 * Something that became of a temporary change.
 *
 * @param on when it happened: renewed, ended, or signed as a permanent change
 * @param newReviewOn until when it was renewed
 * @param reference the activity under which a permanent change was assessed
 */
record UrgentChange(
        What what,
        LocalDate on,
        Optional<LocalDate> newReviewOn,
        String evidence,
        Optional<LocalDate> evidenceOn,
        String reference,
        String note,
        PersonId by) {

    /** What can become of it. */
    enum What {
        RENEWED,
        RESTORED,
        PERMANENT
    }
}
