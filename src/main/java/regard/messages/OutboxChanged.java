package regard.messages;

import java.util.UUID;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A message was given up after many attempts, or somebody had it tried again. */
public record OutboxChanged(Actor actor, String action, UUID message) implements Audited {

    @Override
    public String object() {
        return "message:" + message;
    }
}
