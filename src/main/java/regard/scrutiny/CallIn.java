package regard.scrutiny;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that the Secretary of State call a change in, and what came of it (NHS Act 2006, Schedule 10A). From a direction until it is
 * lifted the decision is not the body’s to take.
 *
 * @param requestedBy who asked, as an organisation or “a member of the public”
 * @param localResolution what was tried locally first
 * @param outcome what the Secretary of State decided
 */
public record CallIn(
        UUID id,
        Optional<LocalDate> requestedOn,
        String requestedBy,
        Optional<Ground> ground,
        String localResolution,
        Optional<LocalDate> directedOn,
        Optional<LocalDate> liftedOn,
        String outcome,
        int version) {

    /** Why it may be asked for. */
    public enum Ground {
        PROCESS,
        DECISION
    }

    boolean isActiveOn(LocalDate day) {
        return directedOn.filter(directed -> !directed.isAfter(day)).isPresent()
                && liftedOn.filter(lifted -> !lifted.isAfter(day)).isEmpty();
    }

    boolean isUndecided() {
        return requestedOn.isPresent() && directedOn.isEmpty() && liftedOn.isEmpty() && outcome.isBlank();
    }
}
