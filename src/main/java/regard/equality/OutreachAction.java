package regard.equality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done to hear from a group that is missing, or why nothing is needed (rule R-37).
 *
 * @param group its code, of {@code rules/equality/reach.yml} or of {@code rules/equality/groups.yml}
 * @param on the day it is or was done
 * @param answers how many answers it brought
 */
public record OutreachAction(
        UUID id,
        String group,
        Kind kind,
        String what,
        Optional<LocalDate> on,
        Optional<Integer> answers,
        String recordedBy,
        LocalDate recordedOn) {

    /** Whether it is still to come. */
    public enum Kind {
        PLANNED,
        DONE,
        NOT_NEEDED
    }
}
