package regard.activities;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** An executive set an error of a rule aside for an activity, with a reason that stays. */
public record RuleSetAside(Actor actor, String ref, String rule, String reason) implements Audited {

    @Override
    public String action() {
        return "rule.set-aside";
    }

    @Override
    public String object() {
        return "activity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(List.of(rule, reason));
    }
}
