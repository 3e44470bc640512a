package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Severity;
import regard.law.Verdict;
import regard.ui.Status;

/**
 * What the rules say of an activity, as pages show it: the fact, what to do, who can, and the law last. On an ordinary day the rules
 * of its next gate are asked, and those of every day.
 */
@Component
public class RulesToday {

    private static final Comparator<Breach> MOST_SERIOUS_FIRST =
            Comparator.comparing(Breach::severity).thenComparing(Breach::rule);

    private final Gates gates;
    private final RulesCheck check;
    private final Clock clock;

    RulesToday(Gates gates, List<Rulebook<?>> books, Clock clock) {
        this.gates = gates;
        this.clock = clock;
        this.check = new RulesCheck(books);
    }

    /**
     * A rule, as a page shows it.
     *
     * @param title the fact: what is the case; of a rule that is kept, or is broken in several ways, what it asks
     * @param facts each way in which it is broken, where there are several
     * @param message what to do
     * @param named what the rule asks, in a few words
     * @param law where the rule comes from
     * @param who who can put it right, as the end of a key of words
     * @param page which part of the dossier it is put right on, as the end of a key of words; blank if none
     * @param href the address of that page; blank if none
     */
    public record Spoken(
            String rule,
            Status status,
            String title,
            List<String> facts,
            String message,
            String named,
            String law,
            String who,
            String page,
            String href,
            Optional<SetAside> aside) {

        public boolean setAside() {
            return aside.isPresent();
        }

        /** Whether an executive may still set it aside. */
        public boolean canBeSetAside() {
            return status == Status.TO_FIX && aside.isEmpty();
        }

        /** How many things it asks to put right. */
        int things() {
            return Math.max(1, facts.size());
        }

        private String asks() {
            return rule + '\n' + message;
        }

        /** The ways in which a rule is broken that ask for the same, as one. */
        private static Spoken together(List<Spoken> ways) {
            Spoken first = ways.getFirst();
            return ways.size() == 1
                    ? first
                    : new Spoken(
                            first.rule,
                            first.status,
                            first.named,
                            ways.stream().map(Spoken::title).toList(),
                            first.message,
                            first.named,
                            first.law,
                            first.who,
                            first.page,
                            first.href,
                            first.aside);
        }
    }

    /**
     * What was asked and what was found.
     *
     * @param gate the gate that stands before it, or blank
     * @param coming what the gate after the open days would not let pass today
     * @param comingGate which gate that is, or blank
     * @param unasked how many of all rules have no moment today, or wait for their room
     */
    public record Answer(
            String gate, List<Spoken> broken, List<Spoken> kept, String comingGate, List<Spoken> coming, int unasked) {

        public boolean isBlocked() {
            return broken.stream().anyMatch(rule -> rule.status() != Status.TO_NOTE && !rule.setAside());
        }

        public long count(Status status) {
            return broken.stream()
                    .filter(rule -> rule.status() == status)
                    .map(Spoken::rule)
                    .distinct()
                    .count();
        }

        /** The most serious thing that somebody has to put right, and can by the roles they hold. */
        public Optional<Spoken> toPutRightBy(Actor actor) {
            return broken.stream()
                    .filter(rule -> rule.status() != Status.TO_NOTE
                            && !rule.setAside()
                            && !rule.href().isBlank())
                    .filter(rule -> actor.is(Role.valueOf(rule.who())))
                    .findFirst();
        }

        public int asked() {
            return broken.stream().map(Spoken::rule).collect(Collectors.toSet()).size() + kept.size();
        }

        public int all() {
            return asked() + unasked;
        }
    }

    /** A gate that does not open: what blocks it first, then what is noted. */
    public record Refusal(String gate, List<Spoken> rules) {

        public long blocks() {
            return things(rule -> rule.status() == Status.BLOCKS);
        }

        public long toFix() {
            return things(Spoken::canBeSetAside);
        }

        private long things(Predicate<Spoken> which) {
            return rules.stream().filter(which).mapToInt(Spoken::things).sum();
        }

        public long toPutRight() {
            return blocks() + toFix();
        }

        /** For the summary of problems, which leads to what blocks. */
        public Problem problem() {
            return new Problem("gate", "activities.gate.closed", gate, toPutRight());
        }
    }

    /** What the rules say of it today. */
    public Answer of(Activity activity) {
        Optional<Gate> coming = Moments.coming(activity.state());
        var asked = new ArrayList<>(Moments.today(activity.state()));
        coming.ifPresent(asked::add);
        List<Verdict> verdicts = gates.ask(activity, asked);
        List<Verdict> today = coming.isPresent() ? verdicts.subList(0, verdicts.size() - 1) : verdicts;
        return answer(
                activity,
                Moments.next(activity.state()).map(Gate::toString).orElse(""),
                today,
                coming.map(Gate::toString).orElse(""),
                coming.isPresent() ? verdicts.getLast().breaches() : List.of());
    }

    /** What one gate says of it today. */
    public Answer at(Activity activity, Gate gate) {
        return answer(activity, gate.toString(), List.of(gates.ask(activity, gate)), "", List.of());
    }

    private Answer answer(
            Activity activity, String gate, List<Verdict> verdicts, String comingGate, List<Breach> coming) {
        List<Breach> breaches = verdicts.stream()
                .flatMap(verdict -> verdict.breaches().stream())
                .distinct()
                .toList();
        Set<String> brokenIds = breaches.stream().map(Breach::rule).collect(Collectors.toSet());
        List<Spoken> kept = verdicts.stream()
                .flatMap(verdict -> verdict.evaluated().stream())
                .distinct()
                .sorted()
                .filter(rule -> !brokenIds.contains(rule))
                .map(rule -> kept(activity, rule))
                .toList();
        return new Answer(
                gate,
                speak(activity, breaches),
                kept,
                comingGate,
                speak(activity, coming),
                texts().size() - brokenIds.size() - kept.size());
    }

    /** Breaches as a page shows them, most serious first; what breaks a rule in several ways stands together. */
    public List<Spoken> speak(Activity activity, List<Breach> breaches) {
        Map<String, SetAside> aside =
                gates.setAside(activity.id()).stream().collect(Collectors.toMap(SetAside::rule, Function.identity()));
        return breaches.stream()
                .sorted(MOST_SERIOUS_FIRST)
                .map(breach -> spoken(activity, breach, aside.get(breach.rule())))
                .collect(Collectors.groupingBy(Spoken::asks, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Spoken::together)
                .toList();
    }

    /** What a closed gate says to the person who stands before it. */
    public Refusal refusal(Activity activity, Verdict verdict) {
        return new Refusal(verdict.gate().toString(), speak(activity, verdict.breaches()));
    }

    /** A breach that was kept, as a page shows it. */
    public Spoken speak(Activity activity, KeptBreach kept) {
        var breach = new Breach(kept.rule(), kept.severity(), List.of(), kept.item(), kept.message(), false);
        return spoken(activity, breach, null);
    }

    private Spoken spoken(Activity activity, Breach breach, @Nullable SetAside aside) {
        Rule.Text text = text(breach.rule());
        RuleUse use = RuleUse.of(breach.rule());
        Said said = Said.of(breach.message());
        return new Spoken(
                breach.rule(),
                status(breach.severity()),
                said.fact(),
                List.of(),
                said.act(),
                text.title(),
                text.source(),
                use.who().name(),
                page(use),
                href(activity, use),
                Optional.ofNullable(breach.overridden() ? aside : null));
    }

    private Spoken kept(Activity activity, String rule) {
        return unbroken(activity, rule, Status.KEPT);
    }

    /** A rule as its file has it, kept or not asked. */
    Spoken unbroken(Activity activity, String rule, Status status) {
        Rule.Text text = text(rule);
        RuleUse use = RuleUse.of(rule);
        return new Spoken(
                rule,
                status,
                text.title(),
                List.of(),
                "",
                text.title(),
                text.source(),
                use.who().name(),
                page(use),
                href(activity, use),
                Optional.empty());
    }

    /** Every rule there is, in the order of their numbers. */
    List<String> all() {
        return texts().keySet().stream().sorted().toList();
    }

    Rule.Text text(String rule) {
        Rule.Text text = texts().get(rule);
        if (text == null) {
            throw new IllegalStateException("no rule is called " + rule);
        }
        return text;
    }

    /** The rules as they are written today. */
    private Map<String, Rule.Text> texts() {
        return check.texts(LocalDate.now(clock)).stream().collect(Collectors.toMap(Rule.Text::id, Function.identity()));
    }

    private static String page(RuleUse use) {
        return use.page() == null ? "" : use.page().substring(use.page().lastIndexOf('/') + 1);
    }

    private static String href(Activity activity, RuleUse use) {
        return use.page() == null ? "" : "/activities/" + activity.ref() + "/" + use.page();
    }

    private static Status status(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Status.BLOCKS;
            case ERROR -> Status.TO_FIX;
            case WARNING -> Status.TO_NOTE;
        };
    }
}
