package regard.scrutiny;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a council or a Healthwatch told the body, and the reply it is owed (Local Government and Public Involvement in Health Act 2007,
 * sections 221 to 227).
 *
 * @param document where the document is kept, if there is one
 * @param activityRef the work it is about; blank for none
 * @param disagrees whether it disagrees with how the duty was assessed, which opens the assessment again (S13)
 * @param replyBy the last day of the reply clock
 */
public record Comment(
        UUID id,
        Scrutineer.Kind from,
        String name,
        LocalDate receivedOn,
        What what,
        String text,
        String document,
        String activityRef,
        boolean disagrees,
        LocalDate replyBy,
        String reply,
        Optional<LocalDate> repliedOn) {

    /** In what form it came. */
    public enum What {
        COMMENT,
        REPORT,
        RECOMMENDATION
    }

    /** What is typed of it. */
    public record Received(
            Optional<UUID> scrutineer,
            Optional<LocalDate> on,
            Optional<What> what,
            String text,
            String document,
            Optional<String> activityRef,
            boolean disagrees) {}

    boolean isOverdue(LocalDate today) {
        return repliedOn.isEmpty() && replyBy.isBefore(today);
    }
}
