package regard.organisations;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A body was recorded. */
public record OrganisationRecorded(Actor actor, Organisation organisation) implements Audited {

    @Override
    public String action() {
        return "organisation.recorded";
    }

    @Override
    public String object() {
        return "organisation:" + organisation.id().value();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(organisation);
    }
}
