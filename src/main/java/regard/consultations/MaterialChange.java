package regard.consultations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that changed in the documents or the questions while people could answer.
 *
 * @param material whether somebody might answer otherwise because of it
 * @param noticeSentOn when those who had answered were told
 * @param closedThen the last day for answers as it stood when it changed
 */
public record MaterialChange(
        UUID id, LocalDate on, String what, boolean material, Optional<LocalDate> noticeSentOn, LocalDate closedThen) {}
