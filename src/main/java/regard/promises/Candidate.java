package regard.promises;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import regard.kernel.PersonId;

/**
 * A sentence that sounds like a promise, found in a text. Nothing is a promise until a person confirms it.
 *
 * @param activityRef the activity whose text it is; blank for a text that belongs to none
 * @param source the text it was found in
 * @param why why it was dismissed
 * @param promise the promise it became
 */
record Candidate(
        UUID id,
        String activityRef,
        String source,
        String sentence,
        String phrase,
        Promise.Kind kind,
        LocalDate foundOn,
        State state,
        Optional<PersonId> settledBy,
        Optional<LocalDate> settledOn,
        String why,
        Optional<String> promise) {

    /** What a person said of it. */
    enum State {
        WAITING,
        CONFIRMED,
        DISMISSED
    }
}
