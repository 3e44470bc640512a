package regard.consultations;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.kernel.Period;

/** People have longer to answer than they were first told. */
public record ConsultationExtended(Actor actor, ConsultationId id, String ref, Period was, Period period)
        implements Audited {

    @Override
    public String action() {
        return "consultation.extended";
    }

    @Override
    public String object() {
        return "consultation:" + ref;
    }

    @Override
    public Optional<Object> before() {
        return Optional.of(was);
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(period);
    }
}
