package regard.consultations;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Something about what is put before people was written: a document, what it covers, what came before, what changed. */
public record MaterialsChanged(Actor actor, String action, String ref, Object what) implements Audited {

    @Override
    public String object() {
        return "consultation:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(what);
    }
}
