package regard.opportunities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.promises.PublishedText;

/** What the public reads of an involvement was published, for the first time or anew. */
public record OpportunityPublished(Actor actor, String ref, PublicPage page) implements Audited, PublishedText {

    @Override
    public String action() {
        return "opportunity.published";
    }

    @Override
    public String object() {
        return "opportunity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(page);
    }

    @Override
    public String activityRef() {
        return ref;
    }

    @Override
    public Where where() {
        return Where.INVOLVEMENT_PAGE;
    }

    @Override
    public List<String> texts() {
        return Stream.of(
                        Stream.of(page.title(), page.summary(), page.about()),
                        page.options().stream()
                                .flatMap(option -> Stream.of(option.what(), option.better(), option.worse())),
                        page.canChange().stream(),
                        page.cannotChange().stream().flatMap(fixed -> Stream.of(fixed.what(), fixed.why())),
                        Stream.of(page.next().decidedBy()))
                .flatMap(texts -> texts)
                .toList();
    }
}
