package regard.consultations;

import java.time.LocalDate;
import java.util.UUID;
import regard.consultations.ConsultationRules.PriorKind;

/** A decision, an award or a notice on the proposal. Dated before people are asked, it means they are asked too late. */
public record PriorStep(UUID id, PriorKind kind, String what, LocalDate on) {}
