package regard.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the rules that an activity must keep: its words, weight and gates as data, and a pure function that judges facts.
 *
 * @param <F> the facts it needs
 */
public final class Rule<F> {

    private final List<Edition> editions;
    private final Judge<F> judge;

    /** A rule in its editions, the earliest first. */
    Rule(List<Edition> editions, Judge<F> judge) {
        this.editions = List.copyOf(editions);
        this.judge = judge;
    }

    /** How a rule is written since a day: a change of law is another edition, and the old one stays for what was done under it. */
    record Edition(LocalDate since, Text text) {}

    /**
     * A rule as its file has it.
     *
     * @param title what it asks, in a few words
     * @param numbers days, words and shares it counts with, by name
     * @param message what is the case and what to do, with places for values
     * @param variants other sentences, and weights, for other ways to break it
     */
    public record Text(
            String id,
            String title,
            List<Gate> gates,
            Severity severity,
            String source,
            Map<String, Integer> numbers,
            String message,
            Map<String, Variant> variants) {}

    /** Another way to break a rule, with its own sentence and perhaps its own weight. */
    public record Variant(@Nullable Severity severity, String message) {}

    public String id() {
        return editions.getFirst().text.id;
    }

    /** As it is written on a day; before the first edition, as in the first. */
    public Text text(LocalDate on) {
        return editions.stream()
                .filter(edition -> !edition.since.isAfter(on))
                .reduce((_, later) -> later)
                .orElse(editions.getFirst())
                .text;
    }

    public boolean isAskedAt(Gate gate, LocalDate on) {
        return gate == Gate.ALL || text(on).gates.contains(gate);
    }

    /** The breaches these facts show on that day; none means the rule is kept. */
    public List<Breach> check(F facts, LocalDate on) {
        Text text = text(on);
        return judge.judge(facts, new Terms(on, text.numbers)).stream()
                .map(finding -> breach(text, finding))
                .toList();
    }

    private static Breach breach(Text text, Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>(text.numbers);
        values.putAll(finding.values());
        values.put("item", finding.item() == null ? "" : finding.item());
        Variant variant = variant(text, finding.variant());
        Severity severity = variant.severity == null ? text.severity : variant.severity;
        String message = new Wording(variant.message).with(values);
        return new Breach(text.id, severity, text.gates, finding.item(), message, false);
    }

    private static Variant variant(Text text, @Nullable String name) {
        if (name == null) {
            return new Variant(null, text.message);
        }
        Variant variant = text.variants.get(name);
        if (variant == null) {
            throw new IllegalStateException(text.id + " has no words for " + name);
        }
        return variant;
    }
}
