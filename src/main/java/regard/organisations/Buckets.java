package regard.organisations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many tries at once, then one every so often, for each of many. Kept in memory only, and forgotten. */
final class Buckets {

    private static final int MOST = 100_000;

    private final double tries;
    private final double triesASecond;
    private final Map<String, Bucket> known = new ConcurrentHashMap<>();

    Buckets(double tries, double triesASecond) {
        this.tries = tries;
        this.triesASecond = triesASecond;
    }

    /** Whether the last try was one of those that are let through. */
    private record Bucket(double left, long at, boolean taken) {}

    boolean take(String whose, long now) {
        if (known.size() > MOST) {
            known.values().removeIf(bucket -> filled(bucket, now) >= tries);
        }
        return known.compute(whose, (_, bucket) -> {
                    double left = bucket == null ? tries : filled(bucket, now);
                    return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
                })
                .taken();
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(tries, bucket.left() + (now - bucket.at()) / 1000.0 * triesASecond);
    }
}
