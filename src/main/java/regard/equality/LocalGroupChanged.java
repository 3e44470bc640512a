package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A body began or ceased to look at a group of its own. */
public record LocalGroupChanged(Actor actor, String what, Groups.Group group) implements Audited {

    @Override
    public String action() {
        return "local-group." + what;
    }

    @Override
    public String object() {
        return "local-group:" + group.code();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(group);
    }
}
