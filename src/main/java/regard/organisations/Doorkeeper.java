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

    private final Turnstile turnstile;
    private final Buckets accounts = new Buckets(20, 1 / 30.0);
    private final Clock clock;

    Doorkeeper(Turnstiles turnstiles, Clock clock) {
        this.turnstile = turnstiles.letting(30, 2);
        this.clock = clock;
    }

    boolean mayTry(String address) {
        return turnstile.lets(address);
    }

    /** For networks that somebody of this account never came in from. */
    boolean mayTry(PersonId account) {
        return accounts.take(account.value().toString(), clock.millis());
    }
}
