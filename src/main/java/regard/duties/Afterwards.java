package regard.duties;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.ui.Words;

/**
 * What is recorded of an assessment after its questions were answered and counts in it from then on: that another body signed,
 * what became of an urgent change. The slot is owned here and filled from nested modules.
 */
public interface Afterwards {

    /** What is to be laid over the facts, by paths of the contract (section 2.1): {@code urgent.restoredOn}. */
    Map<String, Object> facts(Version version);

    /** What stands on the page of the result for this reader, if the version has anything to do with it. */
    default Optional<Part> part(Version version, Activity activity, Actor actor, Words words) {
        return Optional.empty();
    }

    /** A part of the page, with what keeps its place among the others: the smallest first. */
    record Part(int position, Content content) {}
}
