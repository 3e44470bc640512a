package regard.options;

import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** An option was put down, or what is known of one changed. */
public record OptionRecorded(Actor actor, String ref, ActivityId activity, Option option) implements Audited {

    @Override
    public String action() {
        return "option.recorded";
    }

    @Override
    public String object() {
        return "option:" + option.id() + ":" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(option);
    }
}
