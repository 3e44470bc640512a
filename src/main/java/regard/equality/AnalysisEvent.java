package regard.equality;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/**
 * Something was done to an equality impact analysis: saved, signed or published.
 *
 * @param found what was saved that no version before said
 */
public record AnalysisEvent(Actor actor, Kind kind, String ref, AnalysisVersion version, List<NewFinding> found)
        implements Audited {

    public AnalysisEvent {
        found = List.copyOf(found);
    }

    AnalysisEvent(Actor actor, Kind kind, String ref, AnalysisVersion version) {
        this(actor, kind, ref, version, List.of());
    }

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
