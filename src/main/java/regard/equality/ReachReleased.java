package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Counts of who took part were released, or refused for what they would show. */
public record ReachReleased(Actor actor, String ref, Release release) implements Audited {

    @Override
    public String action() {
        return release.passed() ? "reach.published" : "reach.refused";
    }

    @Override
    public String object() {
        return "reach:" + ref + " " + release.number();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(release.shown());
    }
}
