package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Severity;
import regard.law.Supposition;
import regard.law.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door to the gates of an activity. A room whose step a gate guards asks it here; what was set aside counts, and what is
 * critical cannot be set aside. Every passage is kept with what the rules said and all that was known at that moment.
 */
@Service
@Transactional
public class Gates {

    private static final int LONGEST_REASON = 2_000;
    private static final int DAYS_AHEAD = 28;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Activities activities;
    private final GateStore store;
    private final ObjectProvider<Facts> rooms;
    private final ObjectProvider<GateAhead> ahead;
    private final RulesCheck rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gates(
            Activities activities,
            GateStore store,
            ObjectProvider<Facts> rooms,
            ObjectProvider<GateAhead> ahead,
            List<Rulebook<?>> books,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.store = store;
        this.rooms = rooms;
        this.ahead = ahead;
        this.rules = new RulesCheck(books);
        this.events = events;
        this.clock = clock;
    }

    /** What a gate says of an activity today, as it is expected to be passed. */
    @Transactional(readOnly = true)
    public Verdict ask(Activity activity, Gate gate) {
        return ask(activity, List.of(gate)).getFirst();
    }

    /** What a gate says of an activity on a day, supposing that what somebody is about to do is done. */
    @Transactional(readOnly = true)
    public Verdict ask(Activity activity, Gate gate, LocalDate on, Supposition supposed) {
        return known(activity, supposed).ask(gate, on, RuleUse::isAsked);
    }

    @Transactional(readOnly = true)
    List<Verdict> ask(Activity activity, List<Gate> gates) {
        LocalDate today = LocalDate.now(clock);
        var asked = new Asked(activity);
        return gates.stream().map(gate -> asked.ask(gate, today)).toList();
    }

    /** An activity of which gates are asked on ordinary days; what is known of it is gathered once, and once more where a room expects something. */
    private final class Asked {

        private final Activity activity;
        private final RulesCheck.Known today;
        private final Map<Gate, RulesCheck.Known> expected = new EnumMap<>(Gate.class);

        private Asked(Activity activity) {
            this.activity = activity;
            this.today = known(activity, Supposition.NOTHING);
        }

        private Verdict ask(Gate gate, LocalDate on) {
            return expected.computeIfAbsent(gate, this::expecting).ask(gate, on, RuleUse::isAsked);
        }

        private RulesCheck.Known expecting(Gate gate) {
            return ahead.stream()
                    .filter(room -> room.gate() == gate)
                    .map(room -> room.expected(activity))
                    .filter(supposed -> !supposed.equals(Supposition.NOTHING))
                    .findFirst()
                    .map(supposed -> known(activity, supposed))
                    .orElse(today);
        }

        private List<Breach> broken(List<Gate> gates, LocalDate on) {
            return gates.stream()
                    .flatMap(gate -> ask(gate, on).breaches().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Asks a gate for somebody who means to pass it now, and keeps what it said: the caller goes on only if nothing blocks. */
    public Verdict pass(Activity activity, Gate gate, LocalDate on, Supposition supposed, Actor actor) {
        RulesCheck.Known known = known(activity, supposed);
        Verdict verdict = known.ask(gate, on, RuleUse::isAsked);
        store.asked(
                activity,
                new Passage(
                        0,
                        gate.toString(),
                        on,
                        clock.instant(),
                        actor.name(),
                        !verdict.blocked(),
                        activity.state(),
                        JSON.writeValueAsString(verdict)),
                JSON.writeValueAsString(known.facts()),
                actor);
        verdict.breaches().forEach(breach -> store.found(activity.id(), breach, "gate " + gate, LocalDate.now(clock)));
        events.publishEvent(new GateAsked(actor, activity.ref(), verdict));
        return verdict;
    }

    /** The breach of a rule that an executive may set aside: an error that stands, and was not set aside before. */
    @Transactional(readOnly = true)
    Optional<Breach> toSetAside(Activity activity, String rule) {
        return ask(activity, Gate.ALL)
                .breach(rule)
                .filter(breach -> breach.severity() == Severity.ERROR && !breach.overridden());
    }

    /** Sets an error of a rule aside for this activity. The reason stays for good, and is shown with the name. */
    public List<Problem> setAside(String ref, String rule, String reason, Actor actor) {
        actor.must(Role.EXECUTIVE);
        Activity activity = activities.own(ref, actor);
        Breach breach = toSetAside(activity, rule).orElseThrow(() -> new NotFound(rule));
        if (reason.isBlank()) {
            return List.of(new Problem("reason", "activities.aside.reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return List.of(new Problem("reason", "activities.aside.reason-too-long", LONGEST_REASON));
        }
        store.setAside(activity.id(), breach, reason.strip(), actor, clock.instant());
        events.publishEvent(new RuleSetAside(actor, ref, rule, reason.strip()));
        return List.of();
    }

    /** What was set aside for an activity, by whom and why. */
    @Transactional(readOnly = true)
    public List<SetAside> setAside(ActivityId activity) {
        return store.setAside(activity);
    }

    /** Breaches that stand on the activities that a body leads. */
    @Transactional(readOnly = true)
    public List<KeptBreach> standing(OrganisationId organisation) {
        return store.standing(organisation);
    }

    /** Breaches to come on the activities that a body leads, if nobody does anything. */
    @Transactional(readOnly = true)
    List<KeptBreach> toCome(OrganisationId organisation) {
        return store.toCome(organisation);
    }

    @Transactional(readOnly = true)
    List<ActivityId> underWay() {
        return store.underWay();
    }

    void keep(Night night) {
        store.keep(night);
    }

    @Transactional(readOnly = true)
    Optional<Night> lastNight() {
        return store.lastNight();
    }

    @Transactional(readOnly = true)
    List<KeptBreach> breaches(ActivityId activity, int limit) {
        return store.breaches(activity, limit);
    }

    @Transactional(readOnly = true)
    List<Passage> passages(ActivityId activity, int limit) {
        return store.passages(activity, limit);
    }

    @Transactional(readOnly = true)
    Optional<Passage> passage(ActivityId activity, long id) {
        return store.passage(activity, id);
    }

    @Transactional(readOnly = true)
    Optional<String> factsOf(ActivityId activity, long id) {
        return store.facts(activity, id);
    }

    /** Asks what is asked on an ordinary day: keeps which breaches stand and which were put right, and looks ahead. */
    Look look(Activity activity, String foundBy) {
        LocalDate today = LocalDate.now(clock);
        var asked = new Asked(activity);
        List<Breach> broken = asked.broken(Moments.today(activity.state()), today);
        broken.forEach(breach -> store.found(activity.id(), breach, foundBy, today));
        int putRight =
                store.putRight(activity.id(), broken.stream().map(Gates::key).toList(), today);
        store.ahead(activity.id(), ahead(asked, Moments.everyDay(activity.state()), today));
        return new Look(broken.size(), putRight);
    }

    /** How many breaches stand, and how many were put right since the last time. */
    record Look(int broken, int putRight) {}

    /** What will be broken in the next weeks if nobody does anything, each with the first day on which it is. */
    private static List<Ahead> ahead(Asked asked, List<Gate> gates, LocalDate today) {
        Set<String> seen =
                asked.broken(gates, today).stream().map(Gates::key).collect(Collectors.toCollection(HashSet::new));
        var ahead = new ArrayList<Ahead>();
        for (LocalDate day = today.plusDays(1); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (Breach breach : asked.broken(gates, day)) {
                if (seen.add(key(breach))) {
                    ahead.add(new Ahead(breach, day));
                }
            }
        }
        return ahead;
    }

    /** A breach to come, and the first day of it. */
    record Ahead(Breach breach, LocalDate breaksOn) {}

    private static String key(Breach breach) {
        return breach.rule() + " " + (breach.item() == null ? "" : breach.item());
    }

    /** The next activity on which somebody worked since the rules were last asked. */
    Optional<ActivityId> takeDue() {
        return store.takeDue();
    }

    private RulesCheck.Known known(Activity activity, Supposition supposed) {
        var facts = new ArrayList<>(rooms.orderedStream().toList());
        facts.add(_ -> Map.of(
                "overrides",
                store.setAside(activity.id()).stream()
                        .map(each -> Map.of(
                                "rule", each.rule(), "by", "EXECUTIVE", "person", each.name(), "reason", each.reason()))
                        .toList()));
        return rules.known(facts, activity.ref(), supposed);
    }
}
