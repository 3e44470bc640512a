package regard.responses;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Lets in as many submissions at a time as the database can take. The others wait a moment in line; when the line is long, they are
 * told at once to come again: a service that answers some people well is better than one that answers nobody.
 */
@Component
class Turnstile {

    private static final int LONGEST_LINE = 400;
    private static final long PATIENCE_SECONDS = 3;

    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors() + 1);

    <T> T pass(Supplier<T> work) {
        if (places.getQueueLength() >= LONGEST_LINE || !takePlace()) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Too many people at once: 503, with when to come again. */
    static final class Busy extends TransientDataAccessResourceException {
        Busy() {
            super("more submissions at a time than the database can take");
        }
    }
}
