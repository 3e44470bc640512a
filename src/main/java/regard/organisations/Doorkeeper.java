package regard.organisations;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import regard.kernel.PersonId;

/**
 * Slows down who tries many passwords: from one network, thirty tries at once, then one every two seconds; at one account, from
 * networks that it never signed in from, twenty at once, then one every half minute. Without a public address only the operator can
 * come from this machine, and is let through.
 */
@Component
class Doorkeeper {

    private static final String LOOPBACK = "loopback";

    private final Buckets networks = new Buckets(30, 0.5);
    private final Buckets accounts = new Buckets(20, 1 / 30.0);
    private final boolean isPublic;
    private final Clock clock;

    Doorkeeper(Clock clock, @Value("${regard.public-address:}") String publicAddress) {
        this.clock = clock;
        this.isPublic = !publicAddress.isBlank();
    }

    boolean mayTry(String address) {
        String network = network(address);
        return (!isPublic && network.equals(LOOPBACK)) || networks.take(network, clock.millis());
    }

    /** For networks that somebody of this account never came in from. */
    boolean mayTry(PersonId account) {
        return accounts.take(account.value().toString(), clock.millis());
    }

    /** The first 24 bits of an IPv4 address, the first 56 of an IPv6 one. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed.isLoopbackAddress()
                    ? LOOPBACK
                    : Arrays.toString(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
        } catch (IllegalArgumentException e) {
            // Only a broken proxy sends something else. All such tries share one line.
            return "unknown";
        }
    }
}
