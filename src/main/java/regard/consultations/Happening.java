package regard.consultations;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a consultation and that everybody may know: it stands on its public page for good.
 *
 * @param reason why, in public words; blank where none is needed
 * @param lastDay the last day people could answer, as it stood after this
 */
public record Happening(LocalDate on, Kind kind, String reason, Optional<LocalDate> lastDay) {

    /** What happened. */
    public enum Kind {
        OPENED,
        EXTENDED,
        CLOSED,
        CLOSED_EARLY,
        WITHDRAWN
    }
}
