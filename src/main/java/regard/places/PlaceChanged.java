package regard.places;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A body said which areas one of its places is made of. */
public record PlaceChanged(Actor actor, NamedPlace place) implements Audited {

    @Override
    public String action() {
        return place.areas().isEmpty() ? "place.removed" : "place.changed";
    }

    @Override
    public String object() {
        return "place:" + place.name();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(place);
    }
}
