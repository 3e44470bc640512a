package regard.home;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The next day that matters to an activity.
 *
 * @param word the ending of the key of what happens: sign, opens, closes, decision, feedback
 */
record NextDay(String word, LocalDate on) {

    static Optional<NextDay> of(String word, Optional<LocalDate> on) {
        return on.map(day -> new NextDay(word, day));
    }
}
