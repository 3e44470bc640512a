package regard.law;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What came of asking the rules of a gate (contracts, section 3.1). */
@JsonPropertyOrder({"gate", "on", "outcome", "level", "flags", "evaluated", "breaches", "blocked"})
public record Verdict(
        Gate gate,
        LocalDate on,
        @Nullable String outcome,
        @Nullable String level,
        List<String> flags,
        List<String> evaluated,
        List<Breach> breaches,
        boolean blocked) {

    /** The verdict of these rules alone. */
    Verdict only(Predicate<String> asked) {
        List<Breach> found =
                breaches.stream().filter(breach -> asked.test(breach.rule())).toList();
        return new Verdict(
                gate,
                on,
                outcome,
                level,
                flags,
                evaluated.stream().filter(asked).toList(),
                found,
                Breach.anyBlocks(found));
    }

    public Optional<Breach> breach(String rule) {
        return breaches.stream().filter(breach -> breach.rule().equals(rule)).findFirst();
    }
}
