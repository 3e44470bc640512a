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

    private final Text text;
    private final Judge<F> judge;

    Rule(Text text, Judge<F> judge) {
        this.text = text;
        this.judge = judge;
    }

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
        return text.id;
    }

    public Text text() {
        return text;
    }

    public boolean isAskedAt(Gate gate) {
        return gate == Gate.ALL || text.gates.contains(gate);
    }

    /** The breaches these facts show on that day; none means the rule is kept. */
    public List<Breach> check(F facts, LocalDate on) {
        return judge.judge(facts, new Terms(on, text.numbers)).stream()
                .map(this::breach)
                .toList();
    }

    private Breach breach(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>(text.numbers);
        values.putAll(finding.values());
        values.put("item", finding.item() == null ? "" : finding.item());
        Variant variant = variant(finding.variant());
        Severity severity = variant.severity == null ? text.severity : variant.severity;
        String message = new Wording(variant.message).with(values);
        return new Breach(text.id, severity, text.gates, finding.item(), message, false);
    }

    private Variant variant(@Nullable String name) {
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
