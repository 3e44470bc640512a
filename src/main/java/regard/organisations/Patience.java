package regard.organisations;

import java.time.Duration;

/**
 * How long one account waits for one network after wrong passwords or codes: not at all for the first four, then half a minute, twice
 * as long each time, and never more than a quarter of an hour (OWASP ASVS 5.0, 6.3.1). It ends by itself, and people elsewhere
 * notice nothing of it.
 */
final class Patience {

    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Patience() {}

    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
