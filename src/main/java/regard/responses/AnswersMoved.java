package regard.responses;

import java.util.UUID;
import regard.consultations.ConsultationId;

/**
 * A person put other answers in the place of theirs, or took them back: what others made of the old ones no longer holds.
 *
 * @param gone whether they were taken back, so that nothing is left
 */
public record AnswersMoved(ConsultationId consultation, UUID response, boolean gone) {}
