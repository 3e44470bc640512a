package regard.kernel;

import java.util.UUID;

/** A person known to the service by an account. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
