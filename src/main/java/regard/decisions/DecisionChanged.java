package regard.decisions;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/**
 * What is put before those who decide was changed, or a rule set aside.
 *
 * @param object the decision, or a part of it; never a name
 */
public record DecisionChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
