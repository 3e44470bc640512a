package regard.organisations;

import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets so many through at once from one network, then one every so often, so that a machine cannot flood what anybody may use without
 * an account. Networks are kept in memory only, and forgotten. Answers to a consultation never stand before one: none is lost.
 */
public final class Pace {

    private static final String LOOPBACK = "loopback";
    private static final String WAIT_SECONDS = "60";

    private final Buckets networks;
    private final boolean isPublic;
    private final LongSupplier millis;

    Pace(Buckets networks, boolean isPublic, LongSupplier millis) {
        this.networks = networks;
        this.isPublic = isPublic;
        this.millis = millis;
    }

    /** Whether one more from this address may pass. Without a public address only the operator can come from this machine. */
    public boolean lets(String address) {
        String network = network(address);
        return (!isPublic && network.equals(LOOPBACK)) || networks.take(network, millis.getAsLong());
    }

    /** Says to the browser that it was too much, and when to try again; the page says it to the person. */
    public static void turnBack(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
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
