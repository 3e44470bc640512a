package regard.duties;

import regard.activities.ActivityId;

/**
 * One version of an assessment as other rooms and nested modules see it.
 *
 * @param signed whether all who must have signed it
 * @param facts its answers, in the shape of the contract
 */
public record Version(ActivityId activity, int number, boolean signed, DutyFacts facts) {}
