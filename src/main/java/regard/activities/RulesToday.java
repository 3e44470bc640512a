package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import regard.law.Breach;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Severity;
import regard.law.Verdict;
import regard.ui.Status;

/**
 * What the rules say today of an activity: those of its next gate, and those that are asked every night. Only rules whose facts a
 * room of this service keeps are asked here.
 */
@Component
public class RulesToday {

    private final List<Facts> facts;
    private final RulesCheck check;
    private final Map<String, Rule.Text> texts;
    private final Clock clock;

    RulesToday(List<Facts> facts, List<Rulebook<?>> books, Clock clock) {
        this.facts = facts;
        this.check = new RulesCheck(books);
        this.texts = check.texts().stream().collect(Collectors.toMap(Rule.Text::id, text -> text));
        this.clock = clock;
    }

    /**
     * A rule that is not kept, as a page shows it.
     *
     * @param title what the rule asks
     * @param message what is the case, and what to do
     * @param law where the rule comes from
     */
    public record Spoken(String rule, Status status, String title, String message, String law, boolean setAside) {}

    /**
     * What was asked and what was found.
     *
     * @param gate the next gate, if there is one
     * @param kept what the other rules that were asked have as their title
     */
    public record Answer(String gate, List<Spoken> broken, List<Spoken> kept) {

        public boolean isBlocked() {
            return broken.stream().anyMatch(rule -> rule.status() != Status.TO_NOTE && !rule.setAside());
        }

        public long count(Status status) {
            return broken.stream().filter(rule -> rule.status() == status).count();
        }
    }

    public Answer of(Activity activity) {
        LocalDate today = LocalDate.now(clock);
        Gate next = nextGate(activity.state());
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(check.check(facts, activity.ref(), next, today));
        if (next != Gate.NIGHTLY) {
            verdicts.add(check.check(facts, activity.ref(), Gate.NIGHTLY, today));
        }
        List<Breach> breaches = verdicts.stream()
                .flatMap(verdict -> verdict.breaches().stream())
                .distinct()
                .sorted(Comparator.comparing(Breach::severity).thenComparing(Breach::rule))
                .toList();
        List<String> brokenIds = breaches.stream().map(Breach::rule).toList();
        List<Spoken> kept = verdicts.stream()
                .flatMap(verdict -> verdict.evaluated().stream())
                .distinct()
                .filter(rule -> !brokenIds.contains(rule))
                .map(this::kept)
                .toList();
        return new Answer(
                next == Gate.NIGHTLY ? "" : next.toString(),
                breaches.stream().map(this::spoken).toList(),
                kept);
    }

    /** Breaches as a page shows them, most serious first. */
    public List<Spoken> speak(List<Breach> breaches) {
        return breaches.stream()
                .sorted(Comparator.comparing(Breach::severity).thenComparing(Breach::rule))
                .map(this::spoken)
                .toList();
    }

    private Spoken spoken(Breach breach) {
        Rule.Text text = text(breach.rule());
        return new Spoken(
                breach.rule(),
                status(breach.severity()),
                text.title(),
                breach.message(),
                text.source(),
                breach.overridden());
    }

    private Spoken kept(String rule) {
        Rule.Text text = text(rule);
        return new Spoken(rule, Status.KEPT, text.title(), "", text.source(), false);
    }

    private Rule.Text text(String rule) {
        Rule.Text text = texts.get(rule);
        if (text == null) {
            throw new IllegalStateException("no rule is called " + rule);
        }
        return text;
    }

    private static Status status(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Status.BLOCKS;
            case ERROR -> Status.TO_FIX;
            case WARNING -> Status.TO_NOTE;
        };
    }

    private static Gate nextGate(ActivityState state) {
        return switch (state) {
            case DRAFT -> Gate.G1;
            case ASSESSED, PLANNED -> Gate.G2;
            case OPEN, CLOSED, ANALYSED, CONSIDERED -> Gate.G3;
            case DECIDED, FED_BACK -> Gate.G4;
            case EVALUATED, ARCHIVED, WITHDRAWN -> Gate.NIGHTLY;
        };
    }
}
