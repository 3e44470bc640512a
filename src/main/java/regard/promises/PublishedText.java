package regard.promises;

import java.util.List;
import regard.kernel.Actor;

/**
 * Something the body wrote that people outside can read from now on. Events of rooms above are this where they make a text public, and
 * each such text is looked through for promises of involvement.
 */
public interface PublishedText {

    Actor actor();

    /** The reference of the activity. */
    String activityRef();

    Where where();

    List<String> texts();

    /** In what kind of text it stands. */
    enum Where {
        INVOLVEMENT_PAGE,
        CONSULTATION,
        DECISION,
        FEEDBACK
    }
}
