package regard.organisations;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers of who is signed in: an id and when it began. What they may do is asked anew with each request.
 *
 * @param beganAt milliseconds since 1970
 */
public record SignedIn(UUID person, long beganAt) implements Principal, Serializable {

    @Override
    public String getName() {
        return person.toString();
    }
}
