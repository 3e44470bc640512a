package regard.concerns;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/**
 * Somebody said that they were not asked, or was answered.
 *
 * @param object the concern by its reference: never who they are
 */
public record ConcernChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
