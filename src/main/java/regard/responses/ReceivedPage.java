package regard.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.ui.Formats;

/**
 * The receipt, and what happens next, with dates.
 *
 * @param code the receipt code; none where answers were changed, whose code stays as it was
 * @param again whether these answers had been sent before
 * @param decision the day of the decision, where it is known
 */
record ReceivedPage(
        String ref,
        Optional<Code> code,
        String reference,
        Instant at,
        boolean again,
        LocalDate changeUntil,
        LocalDate takeBackUntil,
        LocalDate reportBy,
        Optional<LocalDate> decision,
        LocalDate tellBy,
        boolean told,
        String tell,
        List<Problem> problems) {

    String time() {
        return Formats.time(at.atZone(Formats.LONDON).toLocalTime());
    }

    String day() {
        return Formats.date(at);
    }
}
