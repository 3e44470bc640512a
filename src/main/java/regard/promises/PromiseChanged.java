package regard.promises;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A promise was put on the register, changed, kept, released, signed for or linked; or a candidate was found, confirmed or dismissed. */
public record PromiseChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
