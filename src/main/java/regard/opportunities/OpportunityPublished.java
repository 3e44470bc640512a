package regard.opportunities;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** What the public reads of an involvement was published, for the first time or anew. */
public record OpportunityPublished(Actor actor, String ref, PublicPage page) implements Audited {

    @Override
    public String action() {
        return "opportunity.published";
    }

    @Override
    public String object() {
        return "opportunity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(page);
    }
}
