package regard.duties.urgent;

import java.util.Locale;
import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A temporary change was renewed, ended, or assessed as a permanent one. */
record UrgentChanged(Actor actor, String ref, UrgentChange change) implements Audited {

    @Override
    public String action() {
        return "duty.urgent-" + change.what().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String object() {
        return "urgent-change:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(change);
    }
}
