package regard.opportunities;

import gg.jte.Content;
import java.util.Optional;
import regard.ui.Words;

/**
 * A part of the public page of an involvement that a room above writes: the decision, you said and we did. The slot is owned here
 * and filled from above.
 */
public interface InvolvementSection {

    /** The position of “You said, we did”: until a room fills it, the page says when it will be filled. */
    int YOU_SAID_WE_DID = 50;

    /** Where it stands from the top: the decision 40, you said and we did 50. */
    int position();

    Optional<Section> section(Involvement involvement, Words words);

    /**
     * A section with its heading, which also stands in the contents of the page.
     *
     * @param id its anchor on the page
     */
    record Section(String id, String title, Content content) {}
}
