package regard.feedback;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A commitment was written or changed, people were told, or an activity was evaluated. */
public record FeedbackChanged(Actor actor, String action, String object, Optional<Object> after) implements Audited {}
