package regard.organisations;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets a pace where something can be sent without an account. Each counts for itself. */
@Component
public class Paces {

    private final Clock clock;
    private final boolean isPublic;

    Paces(Clock clock, @Value("${regard.public-address:}") String publicAddress) {
        this.clock = clock;
        this.isPublic = !publicAddress.isBlank();
    }

    /** So many at once from one network, then one every so many seconds. */
    public Pace letting(int atOnce, double thenOneEverySeconds) {
        return new Pace(new Buckets(atOnce, 1 / thenOneEverySeconds), isPublic, clock::millis);
    }
}
