package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.ActivityId;

/**
 * Whether somebody looked at who may be specially affected, when, and what came of it (Equality Act 2010, section 149: due regard,
 * before the decision).
 *
 * @param doneOn the day it was done; nothing where it is not done
 * @param analysisNeeded whether a full impact analysis must follow
 * @param reason why not done, or why no analysis is needed, or what was found
 * @param groups the codes of the groups specially affected
 */
public record Screening(
        ActivityId activity,
        int version,
        Optional<LocalDate> doneOn,
        boolean analysisNeeded,
        String reason,
        List<String> groups,
        LocalDate recordedOn) {

    public Screening {
        groups = List.copyOf(groups);
    }

    public boolean isDone() {
        return doneOn.isPresent();
    }
}
