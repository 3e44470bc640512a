package regard.departures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import regard.evidence.Area;

/**
 * Something that guidance asks and the body does otherwise. Regard must be had to statutory guidance; who departs from it substantially
 * must be able to explain why.
 *
 * @param guidance a code of {@code rules/departures/guidance.yml}
 * @param area which of the ten actions or ten areas it touches
 * @param paragraph where the guidance asks it, and what it asks
 * @param instead what the body does instead
 * @param whySubstantial why the departure is substantial
 * @param reason why the body departs
 * @param activityRef the piece of work it is about; blank for the body as a whole
 * @param version grows with each change, so that two people never overwrite each other
 */
public record Departure(
        UUID id,
        String guidance,
        Optional<Area> area,
        String paragraph,
        String instead,
        String whySubstantial,
        String reason,
        String decidedBy,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> reviewOn,
        String activityRef,
        int version) {

    boolean isDue(LocalDate today) {
        return reviewOn.filter(day -> !day.isAfter(today)).isPresent();
    }
}
