package regard.consultations;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.kernel.Period;

/** People can answer a consultation in this period. */
public record ConsultationOpened(Actor actor, ConsultationId id, String ref, Period period) implements Audited {

    @Override
    public String action() {
        return "consultation.opened";
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
