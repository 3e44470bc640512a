package regard.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** From a first day to a last day, both included. It cannot run backwards. */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period ends before it starts: " + first + " to " + last);
        }
    }

    /** The period between two days, or nothing if it would run backwards. */
    public static Optional<Period> between(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /** Counted by day, not by instant: the guidance counts days on which people can respond. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
