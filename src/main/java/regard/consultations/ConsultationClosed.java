package regard.consultations;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.kernel.Period;

/** A consultation takes no more answers: its last day passed, or somebody closed it. */
public record ConsultationClosed(Actor actor, ConsultationId id, String ref, Period period) implements Audited {

    @Override
    public String action() {
        return "consultation.closed";
    }

    @Override
    public String object() {
        return "consultation:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(period);
    }
}
