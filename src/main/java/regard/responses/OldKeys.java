package regard.responses;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets, once a day, the keys of submissions that nobody will send again. */
@Component
class OldKeys {

    private static final Duration KEYS_LIVE = Duration.ofDays(35);

    private final ReceivingStore store;
    private final Clock clock;

    OldKeys(ReceivingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000)
    @Transactional
    public void forget() {
        store.forgetKeys(clock.instant().minus(KEYS_LIVE));
    }
}
