package regard.activities;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** An activity was registered, changed, shared with a partner, or reached another state of its life. */
public record ActivityChanged(Actor actor, String action, Activity activity) implements Audited {

    @Override
    public String object() {
        return "activity:" + activity.ref();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(activity);
    }
}
