package regard.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one file, each joined to the function that judges it. A rule with no function, or none with a rule, is refused. */
public final class Rules<F> {

    private final String file;
    private final Map<String, List<Rule.Edition>> editions = new LinkedHashMap<>();
    private final Map<String, Rule<F>> rules = new LinkedHashMap<>();

    private Rules(String file) {
        this.file = file;
        addAll(RuleFile.read(file, Book.class));
        RuleFile.later(file).stream()
                .map(later -> RuleFile.read(later, Book.class))
                .sorted(Comparator.comparing(Book::effectiveFrom))
                .forEach(this::addAll);
    }

    private void addAll(Book book) {
        Set<String> once = new HashSet<>();
        for (Rule.Text text : book.rules()) {
            if (!once.add(text.id())) {
                throw new IllegalStateException(text.id() + " stands twice: " + text.title());
            }
            editions.computeIfAbsent(text.id(), _ -> new ArrayList<>())
                    .add(new Rule.Edition(book.effectiveFrom(), text));
        }
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
        List<Rule.Edition> written = editions.get(id);
        if (written == null) {
            throw new IllegalStateException("rules/" + file + " has no " + id);
        }
        rules.put(id, new Rule<>(written, judge));
        return this;
    }

    public List<Rule<F>> list() {
        List<String> unjudged = new ArrayList<>(editions.keySet());
        unjudged.removeAll(rules.keySet());
        if (!unjudged.isEmpty()) {
            throw new IllegalStateException("nothing judges " + unjudged + " of rules/" + file);
        }
        return List.copyOf(rules.values());
    }
}
