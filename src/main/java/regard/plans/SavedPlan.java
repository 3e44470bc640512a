package regard.plans;

import java.time.LocalDate;
import regard.activities.ActivityId;

/**
 * A version of an involvement plan.
 *
 * @param complete whether it was saved as complete: then nothing that it must say is missing
 */
public record SavedPlan(ActivityId activity, int version, InvolvementPlan plan, boolean complete, LocalDate savedOn) {}
