package regard.opportunities;

import gg.jte.Content;
import java.util.Optional;
import regard.ui.Words;

/** A part of a public page across all involvements that a room above writes; without one, the page says what will be there. */
public interface PublicPart {

    Where where();

    Optional<Content> content(Words words);

    /** Which page, and where on it. */
    enum Where {
        /** On the home page, under “What changed because people spoke”. */
        HOME_WHAT_CHANGED,
        /** The list of decisions. */
        DECISIONS
    }
}
