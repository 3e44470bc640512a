package regard.organisations;

import java.time.Clock;
import org.springframework.stereotype.Component;
import regard.kernel.PersonId;

/**
 * Slows down who tries many passwords: from one network, thirty tries at once, then one every two seconds; at one account, from
 * networks that it never signed in from, twenty at once, then one every half minute.
 */
@Component
class Doorkeeper {

    private final Pace pace;
    private final Buckets accounts = new Buckets(20, 1 / 30.0);
    private final Clock clock;

    Doorkeeper(Paces paces, Clock clock) {
        this.pace = paces.letting(30, 2);
        this.clock = clock;
    }

    boolean mayTry(String address) {
        return pace.lets(address);
    }

    /** For networks that somebody of this account never came in from. */
    boolean mayTry(PersonId account) {
        return accounts.take(account.value().toString(), clock.millis());
    }
}
