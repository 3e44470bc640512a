package regard.equality;

import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.Period;

/** How many people took part in an activity, and on which days they can: a slot that the room of the responses fills. */
public interface TakingPart {

    Optional<Figures> in(ActivityId activity);

    /** How many, and in which period. */
    record Figures(long people, Period open) {}
}
