package regard.organisations;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets up a turnstile where something can be sent without an account. Each counts for itself. */
@Component
public class Turnstiles {

    private final Clock clock;
    private final boolean isPublic;

    Turnstiles(Clock clock, @Value("${regard.public-address:}") String publicAddress) {
        this.clock = clock;
        this.isPublic = !publicAddress.isBlank();
    }

    /** So many at once from one network, then one every so many seconds. */
    public Turnstile letting(int atOnce, double thenOneEverySeconds) {
        return new Turnstile(new Buckets(atOnce, 1 / thenOneEverySeconds), isPublic, clock::millis);
    }
}
