package regard.evidence;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody added evidence of work that was done elsewhere. What the service files by itself is announced by the work it shows. */
public record EvidenceAdded(Actor actor, EvidenceItem item) implements Audited {

    @Override
    public String action() {
        return "evidence.added";
    }

    @Override
    public String object() {
        return "evidence:" + item.id();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(item);
    }
}
