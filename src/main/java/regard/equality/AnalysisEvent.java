package regard.equality;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Something was done to an equality impact analysis: saved, signed or published. */
public record AnalysisEvent(Actor actor, Kind kind, String ref, AnalysisVersion version) implements Audited {

    /** What was done. */
    public enum Kind {
        SAVED,
        SIGNED,
        PUBLISHED
    }

    @Override
    public String action() {
        return "equality-analysis." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String object() {
        return "equality-analysis:" + ref + " v" + version.version();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(version);
    }
}
