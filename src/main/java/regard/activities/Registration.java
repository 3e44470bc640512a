package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a person says of a piece of work when they register it (step S0 of the duty assessment). */
public record Registration(
        String title,
        String summary,
        String now,
        String change,
        String trigger,
        List<String> places,
        List<String> topics,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> influenceBy,
        Optional<LocalDate> plannedDecisionOn) {}
