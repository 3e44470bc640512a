package regard.organisations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries many passwords from one network: thirty tries at once, then one every two seconds. It is kept in memory only
 * and forgotten; loopback is let through, since it is the operator or a proxy.
 */
@Component
class Doorkeeper {

    private static final double TRIES = 30;
    private static final double TRIES_A_SECOND = 0.5;
    private static final int MOST_NETWORKS = 100_000;

    private final Map<String, Bucket> networks = new ConcurrentHashMap<>();
    private final Clock clock;

    Doorkeeper(Clock clock) {
        this.clock = clock;
    }

    private record Bucket(double left, long at) {

        Bucket take(long now) {
            double filled = Math.min(TRIES, left + (now - at) / 1000.0 * TRIES_A_SECOND);
            return new Bucket(filled - 1, now);
        }
    }

    boolean mayTry(String address) {
        String network = network(address);
        if (network.isEmpty()) {
            return true;
        }
        if (networks.size() > MOST_NETWORKS) {
            networks.clear();
        }
        long now = clock.millis();
        Bucket bucket =
                networks.compute(network, (_, known) -> (known == null ? new Bucket(TRIES, now) : known).take(now));
        if (bucket.left() < 0) {
            networks.put(network, new Bucket(0, now));
            return false;
        }
        return true;
    }

    /** The first 24 bits of an IPv4 address, the first 56 of an IPv6 one; blank for loopback. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return parsed.isLoopbackAddress() ? "" : Arrays.toString(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
