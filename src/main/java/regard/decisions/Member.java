package regard.decisions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One of those who decide: what they had before them, and when.
 *
 * @param receivedOn the day they had the report on what people said
 * @param fullReport whether it was the whole report, not only a summary
 * @param readOn the day they confirmed that they read it
 */
public record Member(
        UUID id,
        String name,
        Optional<LocalDate> receivedOn,
        boolean fullReport,
        Optional<LocalDate> readOn,
        String interest,
        int version) {}
