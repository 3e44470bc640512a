package regard.activities;

import java.time.LocalDate;
import java.util.Optional;
import regard.law.Severity;

/**
 * A breach that was found on an activity, from the day it was first seen to the day it was put right.
 *
 * @param item which of several things it is about; blank where the rule has but one
 * @param foundBy what was going on when it was found: a save, a night, or a gate
 */
public record KeptBreach(
        ActivityId activity,
        String rule,
        String item,
        Severity severity,
        String message,
        String foundBy,
        LocalDate firstSeen,
        LocalDate lastSeen,
        Optional<LocalDate> putRightOn) {}
