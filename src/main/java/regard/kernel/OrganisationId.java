package regard.kernel;

import java.util.UUID;

/** Which body a record belongs to: a commissioner, a provider, a council, a Healthwatch. */
public record OrganisationId(UUID value) {

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }
}
