package regard.activities;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody looked at words in which a person could be known, and said that they name nobody. The words are not kept with it. */
record WordsCleared(Actor actor, String ref, List<Suspicion> looked) implements Audited {

    @Override
    public String action() {
        return "words.cleared";
    }

    @Override
    public String object() {
        return "activity:" + ref;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(looked.stream()
                .map(each -> List.<Object>of(each.token(), each.kinds()))
                .toList());
    }
}
