package regard.activities;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a gate of an activity was asked, as it was kept.
 *
 * @param forDay the day the rules were asked for
 * @param state where the activity stood then
 * @param verdict what the rules said, as JSON (contracts, section 3.1)
 */
record Passage(
        long id,
        String gate,
        LocalDate forDay,
        Instant at,
        String name,
        boolean passed,
        ActivityState state,
        String verdict) {}
