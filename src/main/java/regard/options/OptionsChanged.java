package regard.options;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A panel that looked at options was recorded. */
public record OptionsChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
