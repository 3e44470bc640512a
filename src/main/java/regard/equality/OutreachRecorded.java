package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** It was recorded what is done to hear from a group. */
public record OutreachRecorded(Actor actor, String ref, OutreachAction outreach) implements Audited {

    @Override
    public String action() {
        return "outreach.recorded";
    }

    @Override
    public String object() {
        return "outreach:" + ref + " " + outreach.group();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(outreach);
    }
}
