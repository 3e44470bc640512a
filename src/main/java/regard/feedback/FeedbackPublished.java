package regard.feedback;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** People can read what became of what they said. */
public record FeedbackPublished(Actor actor, Published published) implements Audited {

    @Override
    public String action() {
        return "feedback.published";
    }

    @Override
    public String object() {
        return "feedback:" + published.ref() + "/" + published.edition();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(published);
    }
}
