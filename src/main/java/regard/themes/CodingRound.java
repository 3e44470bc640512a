package regard.themes;

import java.util.Set;
import regard.kernel.PersonId;

/** What one person found in a comment, in one of its rounds. */
record CodingRound(Round round, PersonId coder, Set<CodeId> codes) {

    enum Round {
        /** Counts. */
        FIRST,
        /** By another person who does not see the first: measures how far people agree. */
        SECOND,
        /** What both settled on, where they differed: counts instead of the first. */
        SETTLED
    }
}
