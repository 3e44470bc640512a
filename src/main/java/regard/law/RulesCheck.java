package regard.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
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

    /** All that running rooms know of an activity at one moment, with what somebody is about to do. */
    public Known known(Collection<? extends Facts> rooms, String activity, Supposition supposed) {
        return new Known(Dossier.of(rooms, activity, supposed));
    }

    /** What is known of an activity at one moment: many gates and many days can be asked of it. */
    public final class Known {

        private final Dossier dossier;
        private final IdentityHashMap<Rulebook<?>, Record> views = new IdentityHashMap<>();

        private Known(Dossier dossier) {
            this.dossier = dossier;
        }

        /** All of it, as plain values. */
        public Map<String, @Nullable Object> facts() {
            return dossier.sections();
        }

        /**
         * What a gate says on a day.
         *
         * @param live which rules are asked: those whose facts the rooms keep
         */
        public Verdict ask(Gate gate, LocalDate on, Predicate<String> live) {
            Set<String> setAside = dossier.as(Envelope.class).overrides().stream()
                    .filter(SetAside::counts)
                    .map(SetAside::rule)
                    .collect(Collectors.toSet());
            List<Breach> breaches = books.stream()
                    .flatMap(book -> breaches(book, view(book), gate, on, live).stream())
                    .map(breach -> setAside.contains(breach.rule()) ? breach.setAside() : breach)
                    .sorted(Comparator.comparing(Breach::rule))
                    .toList();
            Headline headline = books.stream()
                    .flatMap(book -> headline(book, view(book), on).stream())
                    .findFirst()
                    .orElse(Headline.NOT_ASSESSED);
            List<String> evaluated = books.stream()
                    .flatMap(book -> book.rules().stream())
                    .filter(rule -> rule.isAskedAt(gate, on))
                    .map(Rule::id)
                    .filter(live)
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

        private Record view(Rulebook<?> book) {
            return views.computeIfAbsent(book, known -> dossier.as(known.facts()));
        }
    }

    /** Every rule there is, in the order of their numbers, as their files have them on a day. */
    public List<Rule.Text> texts(LocalDate on) {
        return books.stream()
                .flatMap(book -> book.rules().stream())
                .map(rule -> rule.text(on))
                .sorted(Comparator.comparing(Rule.Text::id))
                .toList();
    }

    private Verdict check(Dossier dossier, Gate gate, LocalDate on) {
        return new Known(dossier).ask(gate, on, _ -> true);
    }

    private List<Class<? extends Record>> views() {
        List<Class<? extends Record>> views = new ArrayList<>();
        views.add(Envelope.class);
        books.forEach(book -> views.add(book.facts()));
        return views;
    }

    private static <F extends Record> List<Breach> breaches(
            Rulebook<F> book, Record facts, Gate gate, LocalDate on, Predicate<String> live) {
        F view = book.facts().cast(facts);
        return book.rules().stream()
                .filter(rule -> rule.isAskedAt(gate, on) && live.test(rule.id()))
                .flatMap(rule -> rule.check(view, on).stream())
                .toList();
    }

    private static <F extends Record> Optional<Headline> headline(Rulebook<F> book, Record facts, LocalDate on) {
        return book.headline(book.facts().cast(facts), on);
    }
}
