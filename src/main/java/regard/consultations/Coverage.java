package regard.consultations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import regard.consultations.ConsultationRules.Topic;

/**
 * What the documents of a consultation tell people, as staff say it, and what stands beside them.
 *
 * @param where for each thing people must be told, where they are told it, such as “page 3 of the leaflet”
 * @param analysisPublishedOn when the equality analysis was published with them
 * @param alternativesOmitted why options that were dropped are not outlined, where they are not
 * @param councilView what the council thinks of a short period
 */
public record Coverage(
        Map<Topic, String> where,
        Optional<LocalDate> analysisPublishedOn,
        String analysisWhere,
        String alternativesOmitted,
        String councilView,
        int version) {

    public static final Coverage NONE = new Coverage(Map.of(), Optional.empty(), "", "", "", 0);

    public Coverage {
        where = Map.copyOf(where);
    }
}
