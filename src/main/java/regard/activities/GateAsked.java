package regard.activities;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.law.Verdict;

/** A gate was asked by somebody who meant to pass it: it was open, or it was closed and says why. */
public record GateAsked(Actor actor, String ref, Verdict verdict) implements Audited {

    @Override
    public String action() {
        return verdict.blocked() ? "gate.refused" : "gate.passed";
    }

    @Override
    public String object() {
        return "activity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(verdict);
    }
}
