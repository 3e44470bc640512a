package regard.themes;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A code frame got a new code, or other words for one. */
public record FrameChanged(Actor actor, String ref, CodeFrame frame) implements Audited {

    @Override
    public String action() {
        return "code-frame.changed";
    }

    @Override
    public String object() {
        return "code-frame:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(frame);
    }
}
