package regard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.promises.PublishedText;

/** People can read what became of what they said. */
public record FeedbackPublished(Actor actor, Published published) implements Audited, PublishedText {

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

    @Override
    public String activityRef() {
        return published.ref();
    }

    @Override
    public Where where() {
        return Where.FEEDBACK;
    }

    @Override
    public List<String> texts() {
        return published.items().stream()
                .flatMap(item -> Stream.of(item.weDid(), item.reason()))
                .toList();
    }
}
