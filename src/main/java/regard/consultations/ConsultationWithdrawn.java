package regard.consultations;

import regard.kernel.Actor;
import regard.kernel.Audited;

/** A consultation was stopped for good. */
public record ConsultationWithdrawn(Actor actor, ConsultationId id, String ref) implements Audited {

    @Override
    public String action() {
        return "consultation.withdrawn";
    }

    @Override
    public String object() {
        return "consultation:" + ref;
    }
}
