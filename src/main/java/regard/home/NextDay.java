package regard.home;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The next day that matters to an activity.
 *
 * @param word the ending of the key of what happens: sign, opens, closes, decision, feedback
 */
record NextDay(String word, LocalDate on) {

    /** The key of the words for it, which differ once the day has passed. */
    String key(LocalDate today) {
        return "home.today.next." + word + (word.equals("decision") && on.isBefore(today) ? ".passed" : "");
    }

    static Optional<NextDay> of(String word, Optional<LocalDate> on) {
        return on.map(day -> new NextDay(word, day));
    }
}
