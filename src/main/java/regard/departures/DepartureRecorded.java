package regard.departures;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A departure from guidance was recorded or changed. */
public record DepartureRecorded(Actor actor, Departure departure) implements Audited {

    @Override
    public String action() {
        return "departure.recorded";
    }

    @Override
    public String object() {
        String of = departure.activityRef().isBlank() ? "" : ":" + departure.activityRef();
        return "departure:" + departure.id() + of;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(departure);
    }
}
