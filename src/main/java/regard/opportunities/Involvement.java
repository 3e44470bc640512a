package regard.opportunities;

import java.util.Optional;
import regard.activities.ActivityId;
import regard.consultations.ConsultationId;
import regard.kernel.OrganisationId;

/** One piece of involvement as the public follows it, at one address for all its life: {@code /involvements/PI-2026-0047}. */
public record Involvement(
        String ref, String title, OrganisationId owner, ActivityId activity, Optional<ConsultationId> consultation) {}
