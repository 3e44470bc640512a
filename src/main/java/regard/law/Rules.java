package regard.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of one file, each joined to the function that judges it. A rule with no function, or none with a rule, is refused. */
public final class Rules<F> {

    private final String file;
    private final Map<String, Rule.Text> texts;
    private final Map<String, Rule<F>> rules = new LinkedHashMap<>();

    private Rules(String file) {
        this.file = file;
        this.texts = RuleFile.read(file, Book.class).rules().stream()
                .collect(Collectors.toMap(Rule.Text::id, text -> text, Rules::twice, LinkedHashMap::new));
    }

    record Book(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Rule.Text> rules)
            implements Dated {}

    public static <F> Rules<F> in(String file) {
        return new Rules<>(file);
    }

    public Rules<F> rule(String id, Judge<F> judge) {
        Rule.Text text = texts.get(id);
        if (text == null) {
            throw new IllegalStateException("rules/" + file + " has no " + id);
        }
        rules.put(id, new Rule<>(text, judge));
        return this;
    }

    public List<Rule<F>> list() {
        List<String> unjudged = new ArrayList<>(texts.keySet());
        unjudged.removeAll(rules.keySet());
        if (!unjudged.isEmpty()) {
            throw new IllegalStateException("nothing judges " + unjudged + " of rules/" + file);
        }
        return List.copyOf(rules.values());
    }

    private static Rule.Text twice(Rule.Text first, Rule.Text second) {
        throw new IllegalStateException(first.id() + " stands twice: " + second.title());
    }
}
