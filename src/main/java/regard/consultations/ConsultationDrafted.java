package regard.consultations;

import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody began to write a consultation. */
public record ConsultationDrafted(Actor actor, ConsultationId id, String ref) implements Audited {

    @Override
    public String action() {
        return "consultation.drafted";
    }

    @Override
    public String object() {
        return "consultation:" + ref;
    }
}
