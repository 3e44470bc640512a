package regard.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of the service: Europe/London, as the machine has it. Only the loading of the demo sets it back for a while, because it
 * lives through three years in a minute, through the doors that everybody uses.
 */
public final class ServiceClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile Duration ahead = Duration.ZERO;

    /** Makes it this moment now; time goes on from there. */
    public void travelTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    /** Comes back to the machine's time. */
    public void comeBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock service = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return service.withZone(other);
            }

            @Override
            public Instant instant() {
                return service.instant();
            }
        };
    }
}
