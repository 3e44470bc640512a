package regard.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.consultations.Consultations;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.law.Verdict;
import regard.options.Option;
import regard.options.OptionRecorded;
import regard.options.Options;
import regard.themes.CodeId;
import regard.themes.Themes;
import regard.ui.Words;

/** The front door to decisions: prepare one, record what was considered, take it through gate G3, and read those taken. */
@Service
@Transactional
public class Decisions {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;

    private final DecisionStore store;
    private final GateThree gate;
    private final WordsOfDecision words;
    private final Activities activities;
    private final Consultations consultations;
    private final Themes themes;
    private final Options options;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            GateThree gate,
            WordsOfDecision words,
            Activities activities,
            Consultations consultations,
            Themes themes,
            Options options,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.words = words;
        this.activities = activities;
        this.consultations = consultations;
        this.themes = themes;
        this.options = options;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The decision of an activity that the actor's body works on, once somebody began to prepare it. */
    @Transactional(readOnly = true)
    public Optional<Decision> find(String activityRef, Actor actor) {
        return store.byActivity(activities.get(activityRef, actor).id());
    }

    /** The decision of an activity, once it is taken: everybody may read it. */
    @Transactional(readOnly = true)
    public Optional<Decision.Taken> taken(String activityRef) {
        return store.byActivityRef(activityRef)
                .flatMap(decision -> decision instanceof Decision.Taken taken ? Optional.of(taken) : Optional.empty());
    }

    /** Decisions that were taken, whoever took them, the latest first; from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<Decision.Taken> taken(Optional<Decision.Taken> after, int limit) {
        return store.taken(
                after.map(Decision.Taken::on), after.map(taken -> taken.paper().activity()), limit);
    }

    /** Begins to prepare the decision of an activity, or goes on with it. */
    public Decision prepare(String activityRef, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        Activity activity = activities.own(activityRef, actor);
        if (store.begin(activity)) {
            // What people were asked about, in the order it was published: nothing is written twice.
            options.list(activity).stream()
                    .filter(Option::isLive)
                    .forEach(option -> store.put(activity.id(), of(option)));
        }
        return store.byActivity(activity.id()).orElseThrow(() -> new NotFound(activityRef));
    }

    /** There is one list of options: what is put down there while a decision is prepared is before those who decide. */
    @EventListener
    void on(OptionRecorded recorded) {
        Option option = recorded.option();
        if (store.byActivity(recorded.activity()).orElse(null) instanceof Decision.Prepared(Decision.Paper paper)) {
            Optional<OptionConsidered> known = paper.option(new OptionId(option.id()));
            if (known.isEmpty() && option.isLive()) {
                store.put(recorded.activity(), of(option));
            }
            known.filter(each -> !each.title().equals(option.title()))
                    .ifPresent(each -> store.put(recorded.activity(), each.named(option.title())));
        }
    }

    private static OptionConsidered of(Option option) {
        return new OptionConsidered(
                new OptionId(option.id()),
                option.title(),
                "",
                "",
                "",
                option.isOnPage() ? OptionConsidered.Standing.CONSULTED : OptionConsidered.Standing.ADDED,
                1);
    }

    /** Writes who decides and when, and the consideration record; {@code version} is the one the person saw. */
    public List<Problem> write(String activityRef, int version, Preparation preparation, Actor actor) {
        Decision.Paper paper = prepared(activityRef, actor);
        List<Problem> problems = preparation.problems();
        if (problems.isEmpty()) {
            store.update(paper.activity(), version, preparation);
            changed(actor, "consideration-record.changed", paper, preparation.consideration());
            considered(activityRef, actor);
        }
        return problems;
    }

    /** Puts an option before those who decide, or changes one. */
    public List<Problem> put(String activityRef, OptionConsidered option, Actor actor) {
        Decision.Paper paper = prepared(activityRef, actor);
        var problems = new ArrayList<Problem>();
        line("title", option.title(), problems);
        words("helps", option.helps(), problems);
        words("harms", option.harms(), problems);
        words("equality", option.equality(), problems);
        if (problems.isEmpty()) {
            store.put(paper.activity(), option);
            changed(actor, "decision-option.changed", paper, option);
            options.beforeThoseWhoDecide(
                    activities.own(activityRef, actor), option.id().value(), option.title(), actor);
        }
        return problems;
    }

    /** Records one of those who decide, and what they had before them. */
    public List<Problem> put(String activityRef, Member member, Actor actor) {
        Decision.Paper paper = prepared(activityRef, actor);
        LocalDate today = LocalDate.now(clock);
        var problems = new ArrayList<Problem>();
        line("name", member.name(), problems);
        if (member.interest().length() > LONGEST_LINE) {
            problems.add(new Problem("interest", "decisions.too-long", LONGEST_LINE));
        }
        if (member.receivedOn().filter(today::isBefore).isPresent()) {
            problems.add(new Problem("receivedOn", "decisions.member.to-come"));
        }
        if (member.readOn().filter(today::isBefore).isPresent()) {
            problems.add(new Problem("readOn", "decisions.member.to-come"));
        }
        if (member.readOn()
                .filter(read -> member.receivedOn().isEmpty()
                        || read.isBefore(member.receivedOn().get()))
                .isPresent()) {
            problems.add(new Problem("readOn", "decisions.member.read-before-received"));
        }
        if (problems.isEmpty()) {
            store.put(paper.activity(), member);
            // The ledger keeps when somebody had the report, not their name.
            changed(
                    actor,
                    "decision-member.changed",
                    paper,
                    List.of(member.id(), member.receivedOn(), member.fullReport(), member.readOn()));
            considered(activityRef, actor);
        }
        return problems;
    }

    /** Writes what is decided about one theme, and why. */
    public List<Problem> answer(String activityRef, ThemeAnswer answer, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        Decision.Paper paper = prepare(activityRef, actor).paper();
        mustKnow(activityRef, answer.code());
        var problems = new ArrayList<Problem>();
        if (answer.decided().isBlank()) {
            problems.add(new Problem("decided", "decisions.answer.missing"));
        }
        words("decided", answer.decided(), problems);
        words("reason", answer.reason(), problems);
        // R-50 begins here: what people are told is made from this.
        if (!answer.changes() && answer.reason().isBlank()) {
            problems.add(new Problem("reason", "decisions.answer.reason.missing"));
        }
        if (problems.isEmpty()) {
            store.put(paper.activity(), answer);
            changed(actor, "theme-answer.changed", paper, answer);
        }
        return problems;
    }

    private void mustKnow(String activityRef, CodeId code) {
        boolean known = consultations
                .find(activityRef)
                .flatMap(consultation -> themes.frame(consultation.brief().id()))
                .flatMap(frame -> frame.code(code))
                .isPresent();
        if (!known) {
            throw new NotFound(code);
        }
    }

    /** What gate G3 says, supposing that the decision is taken on a day. */
    @Transactional(readOnly = true)
    public Verdict verdict(Decision decision, LocalDate on) {
        return gate.ask(decision, on);
    }

    /** The day on which the gate is asked before the decision is taken: the day they meet, or today. */
    LocalDate dayOf(Decision.Paper paper) {
        return paper.meetsOn().orElseGet(() -> LocalDate.now(clock));
    }

    /** Records a decision, if gate G3 is open on that day. Only an executive can: they answer for it. */
    public Deciding take(String activityRef, Taking taking, Actor actor) {
        return take(activityRef, taking, Set.of(), actor);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known: everybody will read them. */
    Deciding take(String activityRef, Taking taking, Set<String> cleared, Actor actor) {
        actor.must(Role.EXECUTIVE);
        Decision.Paper paper = prepared(activityRef, actor);
        List<Problem> problems = taking.problems(paper, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new Deciding.Refused(problems);
        }
        LocalDate on = taking.on().orElseThrow();
        consultations
                .find(activityRef)
                .ifPresent(consultation -> themes.takeIn(consultation.brief().id()));
        Verdict verdict = gate.pass(new Decision.Prepared(paper), on, taking, actor);
        if (verdict.blocked()) {
            return new Deciding.GateClosed(verdict);
        }
        List<Problem> named = words.pass(paper, taking, cleared, actor);
        if (!named.isEmpty()) {
            return new Deciding.Refused(named);
        }
        store.take(paper, taking, on, taking.reconsultation(paper), actor.person(), clock.instant());
        activities.reach(paper.activity(), ActivityState.CONSIDERED, actor);
        activities.reach(paper.activity(), ActivityState.DECIDED, actor);
        Decision.Taken taken = taken(activityRef).orElseThrow(() -> new NotFound(activityRef));
        evidence.file(
                paper.owner(),
                Words.english().say("decisions.evidence", paper.title()),
                "decision:" + paper.ref(),
                "/activities/" + activityRef + "/decision",
                activityRef,
                Set.of(Area.ACTION_1, Area.ACTION_5, Area.ACTION_6));
        events.publishEvent(new DecisionTaken(actor, taken));
        return new Deciding.Taken(taken);
    }

    /** The views of people are considered once everybody who decides has read them, and their weight is written down. */
    private void considered(String activityRef, Actor actor) {
        Activity activity = activities.own(activityRef, actor);
        if (activity.state() == ActivityState.ANALYSED) {
            store.byActivity(activity.id())
                    .filter(decision -> gate.keeps("R-29", decision, dayOf(decision.paper())))
                    .ifPresent(_ -> activities.reach(activity.id(), ActivityState.CONSIDERED, actor));
        }
    }

    /** What is prepared; a decision that was taken no longer changes. */
    private Decision.Paper prepared(String activityRef, Actor actor) {
        if (prepare(activityRef, actor) instanceof Decision.Prepared(Decision.Paper paper)) {
            return paper;
        }
        throw new Stale("decision of " + activityRef);
    }

    private void changed(Actor actor, String action, Decision.Paper paper, Object after) {
        events.publishEvent(new DecisionChanged(actor, action, "decision:" + paper.ref(), Optional.of(after)));
    }

    private static void line(String field, String words, List<Problem> problems) {
        if (words.isBlank()) {
            problems.add(new Problem(field, "decisions." + field + ".missing"));
        } else if (words.length() > LONGEST_LINE) {
            problems.add(new Problem(field, "decisions.too-long", LONGEST_LINE));
        }
    }

    private static void words(String field, String words, List<Problem> problems) {
        if (words.length() > LONGEST) {
            problems.add(new Problem(field, "decisions.too-long", LONGEST));
        }
    }
}
