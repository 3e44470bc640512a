package regard.law;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not kept, in words a person can act on.
 *
 * @param item which of several things it is about: an option, a promise, a council; null where the rule has but one
 * @param overridden an executive has set it aside, with a reason that stays visible
 */
@JsonPropertyOrder({"rule", "severity", "gates", "item", "message", "overridden"})
public record Breach(
        String rule,
        Severity severity,
        List<Gate> gates,
        @Nullable String item,
        String message,
        boolean overridden) {

    public Breach {
        gates = List.copyOf(gates);
    }

    /** Whether it keeps the gate shut. */
    public boolean blocks() {
        return switch (severity) {
            case CRITICAL -> true;
            case ERROR -> !overridden;
            case WARNING -> false;
        };
    }

    /** Set aside by an executive, which only an error can be. */
    public Breach setAside() {
        return severity == Severity.ERROR ? new Breach(rule, severity, gates, item, message, true) : this;
    }

    public static boolean anyBlocks(Collection<Breach> breaches) {
        return breaches.stream().anyMatch(Breach::blocks);
    }
}
