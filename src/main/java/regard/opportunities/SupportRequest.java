package regard.opportunities;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Support that somebody asked for at an event: an interpreter, transport, care. It is arranged three working days before. */
public record SupportRequest(
        UUID id, String need, LocalDate eventOn, String where, LocalDate askedOn, Optional<LocalDate> arrangedOn) {}
