package regard.activities;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One night on which the rules were asked of every activity.
 *
 * @param broken how many breaches stand
 * @param putRight how many were put right since they were last seen
 * @param failed of how many activities the rules could not be asked
 */
public record Night(
        LocalDate day, Instant beganAt, Instant endedAt, int activities, int broken, int putRight, int failed) {}
