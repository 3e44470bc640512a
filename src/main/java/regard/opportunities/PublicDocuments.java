package regard.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.consultations.Materials;

/** The documents of a consultation that anybody can read: from the first day on which people can answer, and for good. */
@Component
class PublicDocuments {

    private final Consultations consultations;
    private final Materials materials;
    private final Clock clock;

    PublicDocuments(Consultations consultations, Materials materials, Clock clock) {
        this.consultations = consultations;
        this.materials = materials;
        this.clock = clock;
    }

    List<PublicDocument> of(Activity activity) {
        return consultations.of(activity.id()).filter(this::hasBegun).stream()
                .flatMap(consultation -> materials.list(activity).stream())
                .map(document -> new PublicDocument(activity.ref(), document))
                .toList();
    }

    private boolean hasBegun(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Draft _ -> false;
            case Consultation.Open open ->
                !LocalDate.now(clock).isBefore(open.period().first());
            case Consultation.Closed _, Consultation.Withdrawn _ -> true;
        };
    }
}
