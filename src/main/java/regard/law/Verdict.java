package regard.law;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    public Optional<Breach> breach(String rule) {
        return breaches.stream().filter(breach -> breach.rule().equals(rule)).findFirst();
    }
}
