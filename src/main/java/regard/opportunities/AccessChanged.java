package regard.opportunities;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Something was done, or asked for, so that people can take part: a format, an invitation, support. */
public record AccessChanged(Actor actor, String action, String ref, Object what) implements Audited {

    @Override
    public String object() {
        return "opportunity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(what);
    }
}
