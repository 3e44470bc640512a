package regard.evidence;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;

/**
 * What a room above has to say of one of the twenty, beside its evidence: such as a departure from the guidance. The slot is owned here
 * and filled from above.
 */
public interface AreaNotes {

    List<Note> of(Area area, Actor actor);

    /** How the reader adds one, if they may. */
    Optional<Note> adding(Area area, Actor actor);

    /** One note: where it leads, and how it stands in a few words. */
    record Note(String words, String href, String state) {}
}
