package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody chose which questions about themselves people are asked. */
public record MonitoringChosen(Actor actor, String ref, MonitoringChoice choice) implements Audited {

    @Override
    public String action() {
        return "monitoring.chosen";
    }

    @Override
    public String object() {
        return "monitoring-questions:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(choice);
    }
}
