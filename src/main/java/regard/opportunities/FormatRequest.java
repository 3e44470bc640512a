package regard.opportunities;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody asked for a format. If it comes late, they get longer to answer. */
public record FormatRequest(
        UUID id,
        String format,
        LocalDate askedOn,
        LocalDate dueOn,
        Optional<LocalDate> suppliedOn,
        Optional<LocalDate> extendedUntil) {}
