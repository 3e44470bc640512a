package regard.consultations;

import java.util.List;
import java.util.Optional;
import regard.consultations.ConsultationRules.Topic;

/** What a room above publishes to people of an activity, beside the documents: a slot, so that nothing is written twice. */
public interface PublishedText {

    List<Passage> of(String ref);

    /**
     * A part of what is published.
     *
     * @param covers the thing people must be told that this part tells them, if it is one
     * @param where what people call it: “the public page, options”
     * @param href where staff find it
     */
    record Passage(Optional<Topic> covers, String where, String href, String words) {}
}
