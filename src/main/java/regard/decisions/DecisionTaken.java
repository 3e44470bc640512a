package regard.decisions;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A decision was taken, and everybody can read it. */
public record DecisionTaken(Actor actor, Decision.Taken decision) implements Audited {

    @Override
    public String action() {
        return "decision.taken";
    }

    @Override
    public String object() {
        return "decision:" + decision.paper().ref();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(decision);
    }
}
