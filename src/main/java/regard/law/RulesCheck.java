package regard.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks every rule of a gate about an activity (contracts, section 3), whether its facts come from a file or from running rooms. */
public final class RulesCheck {

    private final List<Rulebook<?>> books;

    public RulesCheck(List<? extends Rulebook<?>> books) {
        this.books = List.copyOf(books);
    }

    /** The parts of a dossier that belong to no room: whose it is, the day it speaks of, and what was set aside. */
    record Envelope(@Nullable String activity, @Nullable Day assessment, List<SetAside> overrides) {}

    record Day(@Nullable LocalDate onDate) {}

    /** Somebody's word that a breach shall not stop a gate. */
    record SetAside(
            @Nullable String rule,
            @Nullable String by,
            @Nullable String person,
            @Nullable String reason) {

        private static final String MAY_SET_ASIDE = "EXECUTIVE";

        boolean counts() {
            return MAY_SET_ASIDE.equals(by) && reason != null && !reason.isBlank();
        }
    }

    /**
     * The verdict on a dossier in JSON.
     *
     * @param on the day of evaluation, if one was asked for; else the day the dossier names; else today
     */
    public Verdict check(byte[] json, Gate gate, @Nullable LocalDate on, LocalDate today) {
        Dossier dossier = Dossier.read(json, views());
        Day named = dossier.as(Envelope.class).assessment();
        LocalDate said = named == null ? null : named.onDate();
        return check(dossier, gate, on != null ? on : said != null ? said : today);
    }

    /** The verdict on an activity from what running rooms know of it. */
    public Verdict check(Collection<? extends Facts> rooms, String activity, Gate gate, LocalDate on) {
        return check(Dossier.of(rooms, activity, Supposition.NOTHING), gate, on);
    }

    /**
     * The verdicts of several gates on one activity, from what running rooms know of it at one moment.
     *
     * @param live which rules are asked: those whose facts the rooms keep
     */
    public Asked check(
            Collection<? extends Facts> rooms,
            String activity,
            Supposition supposed,
            List<Gate> gates,
            LocalDate on,
            Predicate<String> live) {
        Dossier dossier = Dossier.of(rooms, activity, supposed);
        return new Asked(
                gates.stream().map(gate -> check(dossier, gate, on).only(live)).toList(), dossier.sections());
    }

    /**
     * What came of asking gates.
     *
     * @param facts all that was known at that moment, as plain values
     */
    public record Asked(List<Verdict> verdicts, Map<String, @Nullable Object> facts) {}

    /** Every rule there is, in the order of their numbers, as their files have them. */
    public List<Rule.Text> texts() {
        return books.stream()
                .flatMap(book -> book.rules().stream())
                .map(Rule::text)
                .sorted(Comparator.comparing(Rule.Text::id))
                .toList();
    }

    private Verdict check(Dossier dossier, Gate gate, LocalDate on) {
        Set<String> setAside = dossier.as(Envelope.class).overrides().stream()
                .filter(SetAside::counts)
                .map(SetAside::rule)
                .collect(Collectors.toSet());
        List<Breach> breaches = books.stream()
                .flatMap(book -> breaches(book, dossier, gate, on).stream())
                .map(breach -> setAside.contains(breach.rule()) ? breach.setAside() : breach)
                .sorted(Comparator.comparing(Breach::rule))
                .toList();
        Headline headline = books.stream()
                .flatMap(book -> headline(book, dossier, on).stream())
                .findFirst()
                .orElse(Headline.NOT_ASSESSED);
        List<String> evaluated = books.stream()
                .flatMap(book -> book.rules().stream())
                .filter(rule -> rule.isAskedAt(gate))
                .map(Rule::id)
                .sorted()
                .toList();
        return new Verdict(
                gate,
                on,
                headline.outcome(),
                headline.level(),
                headline.flags(),
                evaluated,
                breaches,
                Breach.anyBlocks(breaches));
    }

    private List<Class<? extends Record>> views() {
        List<Class<? extends Record>> views = new ArrayList<>();
        views.add(Envelope.class);
        books.forEach(book -> views.add(book.facts()));
        return views;
    }

    private static <F extends Record> List<Breach> breaches(
            Rulebook<F> book, Dossier dossier, Gate gate, LocalDate on) {
        F facts = dossier.as(book.facts());
        return book.rules().stream()
                .filter(rule -> rule.isAskedAt(gate))
                .flatMap(rule -> rule.check(facts, on).stream())
                .toList();
    }

    private static <F extends Record> Optional<Headline> headline(Rulebook<F> book, Dossier dossier, LocalDate on) {
        return book.headline(dossier.as(book.facts()), on);
    }
}
