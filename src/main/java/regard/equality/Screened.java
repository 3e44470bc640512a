package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Equality was screened, or it was recorded why not. */
public record Screened(Actor actor, String ref, Screening screening) implements Audited {

    @Override
    public String action() {
        return "equality.screened";
    }

    @Override
    public String object() {
        return "equality-screening:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(screening);
    }
}
