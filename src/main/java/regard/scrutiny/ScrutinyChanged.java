package regard.scrutiny;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Something was recorded of what scrutiny was told, said or directed. */
public record ScrutinyChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
