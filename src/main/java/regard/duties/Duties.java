package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.ActivityState;
import regard.activities.Gates;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.equality.Analyses;
import regard.equality.AnalysisVersion;
import regard.equality.Screenings;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotAllowed;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** The front door to duty assessments: what an activity owes, at what level, and whether that is signed. */
@Service
@Transactional
public class Duties {

    private static final String TIMING = "timing";

    private final AssessmentStore store;
    private final Activities activities;
    private final Screenings screenings;
    private final Analyses analyses;
    private final FromRegisters registers;
    private final Organisations organisations;
    private final Gates gates;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(
            AssessmentStore store,
            Activities activities,
            Screenings screenings,
            Analyses analyses,
            FromRegisters registers,
            Organisations organisations,
            Gates gates,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.screenings = screenings;
        this.analyses = analyses;
        this.registers = registers;
        this.organisations = organisations;
        this.gates = gates;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** How much involvement the activity needs: of the version that is signed, or else of the one that is answered. */
    @Transactional(readOnly = true)
    public Optional<Level> level(ActivityId activity) {
        return current(activity).flatMap(assessed -> Optional.ofNullable(assessed.level()));
    }

    /** What the assessment comes to today: of the version that is signed, or else of the one that is answered. */
    @Transactional(readOnly = true)
    public Optional<DutyAssessment> current(ActivityId activity) {
        return inForce(activity).map(this::assess);
    }

    /** Whether the newest version is signed by all who must. One that was opened again is not, until it is signed anew. */
    @Transactional(readOnly = true)
    public boolean isSigned(ActivityId activity) {
        return store.latest(activity).map(Assessment::isSigned).orElse(false);
    }

    /** The facts of the assessment in force, in the shape of the contract, for the rules of other rooms. */
    @Transactional(readOnly = true)
    public Optional<DutyFacts> facts(ActivityId activity) {
        return inForce(activity).map(this::facts);
    }

    @Transactional(readOnly = true)
    Optional<Assessment> latest(ActivityId activity) {
        return store.latest(activity);
    }

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    List<Assessment> versions(ActivityId activity) {
        return store.versions(activity);
    }

    /** What the actor's body has begun to assess and not signed yet. */
    @Transactional(readOnly = true)
    List<Assessment> unsigned(Actor actor) {
        return store.unsigned(actor.organisation());
    }

    /** What this version comes to today. It must be complete. */
    @Transactional(readOnly = true)
    DutyAssessment assess(Assessment assessment) {
        return DutyAssessment.of(facts(assessment), LocalDate.now(clock));
    }

    /** Begins the first version with what the registration and the equality screening already say. */
    Assessment start(String ref, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Optional<Assessment> begun = store.latest(activity.id());
        if (begun.isPresent()) {
            return begun.get();
        }
        Organisation body = organisations.get(activity.owner());
        if (!body.kind().isCommissioner()) {
            throw new NotAllowed("only a commissioner has this duty to involve");
        }
        Answers answers = new Answers(Map.of())
                .with("title", activity.title())
                .with("body.type", body.kind().name())
                .with("body.name", body.name());
        var assessment = version(activity, 1, screened(activity, dated(activity, answers)), "", actor);
        store.insert(assessment);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.started", ref, 1, assessment.answers()));
        return assessment;
    }

    /**
     * Takes in answers that were given elsewhere, by their paths in the published contract (contracts, section 2.1), as the first
     * version: {@code impact.manner} is {@code YES}. Each page of the journey then counts as answered.
     */
    public void takeIn(String ref, Map<String, Object> given, Actor actor) {
        Assessment assessment = start(ref, actor);
        Answers answers = assessment.answers();
        for (var answer : given.entrySet()) {
            answers = answers.with(answer.getKey(), answer.getValue());
        }
        for (Step step : Journey.steps()) {
            answers = answers.visited(step.slug());
        }
        save(assessment.with(answers));
    }

    /** Signs the newest version in a role; nothing comes back if it is signed, and otherwise why it cannot be. */
    public List<Problem> sign(String ref, SignOffRole role, String statement, Actor actor) {
        Activity activity = activities.own(ref, actor);
        int version = store.latest(activity.id()).map(Assessment::version).orElseThrow(() -> new NotFound(ref));
        return switch (sign(ref, version, role, statement, actor)) {
            case Signing.Signed _ -> List.of();
            case Signing.Refused(var problems) -> problems;
            case Signing.GateClosed(var verdict) ->
                List.of(new Problem(
                        "gate",
                        "activities.gate.closed",
                        verdict.gate().toString(),
                        verdict.breaches().stream().filter(Breach::blocks).count()));
        };
    }

    /**
     * Something happened since the assessment was signed that opens it again (S13), such as a council that disagrees. One that is not
     * signed yet is still open to it.
     */
    public void sinceSigned(String ref, Reopening what, String because, Actor actor) {
        Activity activity = activities.own(ref, actor);
        store.latest(activity.id()).filter(Assessment::isSigned).ifPresent(assessment -> {
            store.since(assessment, what, because, LocalDate.now(clock));
            var questioned = Map.of("what", what.name(), "because", because);
            events.publishEvent(
                    new DutyAssessmentChanged(actor, "duty.questioned", ref, assessment.version(), questioned));
        });
    }

    /** What happened since a version was signed that opens it again, in words. */
    @Transactional(readOnly = true)
    List<String> questions(Assessment assessment) {
        return List.copyOf(store.since(assessment).values());
    }

    /** Keeps the answers of one page, if they can be read and make sense. */
    Answering answer(String ref, Step step, Typed typed, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Assessment assessment = changeable(activity, actor);
        List<Problem> problems = problems(step.questions(), typed);
        if (problems.isEmpty() && step.slug().equals(TIMING)) {
            problems = keepDates(activity, typed, actor);
        }
        if (!problems.isEmpty()) {
            return new Answering.Refused(problems);
        }
        Answers answers = assessment.answers();
        for (Question question : step.questions()) {
            answers = answers.with(question.path(), question.value(typed));
        }
        return new Answering.Saved(save(assessment.with(answers.visited(step.slug()))));
    }

    /** Keeps one of the things a page collects: a new one, or in the place of an old one. */
    Answering answerItem(String ref, Step step, Optional<Integer> place, Typed typed, Actor actor) {
        Assessment assessment = changeable(activities.own(ref, actor), actor);
        Step.Collected list = step.list().orElseThrow(() -> new NotFound("list"));
        List<Problem> problems = problems(list.questions(), typed);
        if (!problems.isEmpty()) {
            return new Answering.Refused(problems);
        }
        var items = new ArrayList<>(assessment.answers().items(list.path()));
        Answers item = place.map(at -> item(items, at)).orElseGet(() -> new Answers(Map.of()));
        if (item.get("id").isEmpty() && !list.prefix().isEmpty()) {
            item = item.with("id", list.nextId(items));
        }
        for (Question question : list.questions()) {
            item = item.with(question.path(), question.value(typed));
        }
        if (place.isPresent()) {
            items.set(place.get(), item);
        } else {
            items.add(item);
        }
        return new Answering.Saved(save(assessment.with(assessment.answers().withItems(list.path(), items))));
    }

    void removeItem(String ref, Step step, int place, Actor actor) {
        Assessment assessment = changeable(activities.own(ref, actor), actor);
        Step.Collected list = step.list().orElseThrow(() -> new NotFound("list"));
        var items = new ArrayList<>(assessment.answers().items(list.path()));
        item(items, place);
        items.remove(place);
        save(assessment.with(assessment.answers().withItems(list.path(), items)));
    }

    /**
     * Signs a version in a role: not twice, not while a rule of gate G1 forbids it. The rules are asked as if it were signed, because
     * a lay member's signature is what makes a lower level lawful.
     */
    Signing sign(String ref, int version, SignOffRole role, String statement, Actor actor) {
        actor.must(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        LocalDate today = LocalDate.now(clock);
        var signature = new Signature(role, actor.person(), true, statement.strip(), today);
        Assessment signed = assessment.with(signature);
        List<Problem> problems = problemsOfSigning(assessment, signed, signature);
        if (!problems.isEmpty()) {
            return new Signing.Refused(problems);
        }
        DutyAssessment result = assess(signed);
        Verdict verdict = gateOne(activity, signed, result, actor);
        if (verdict.blocked()) {
            return new Signing.GateClosed(verdict);
        }
        store.insert(activity.id(), version, signature);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.signed", ref, version, signature));
        if (result.signed()) {
            settle(activity, signed, result, actor);
        }
        return new Signing.Signed(signed);
    }

    /** Records that somebody will not sign, and why. The version stays open for others, and for them once it is put right. */
    Signing refuse(String ref, int version, SignOffRole role, String reason, Actor actor) {
        actor.must(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        var problems = new ArrayList<Problem>();
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "duties.refusal.reason-missing"));
        }
        if (!assessment.isComplete() || !assess(assessment).missingSignOffs().contains(role)) {
            problems.add(new Problem("role", "duties.signature.not-asked"));
        }
        if (!problems.isEmpty()) {
            return new Signing.Refused(problems);
        }
        var refusal = new Signature(role, actor.person(), false, reason.strip(), LocalDate.now(clock));
        store.insert(activity.id(), version, refusal);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.refused", ref, version, refusal));
        return new Signing.Signed(assessment.with(refusal));
    }

    /** Files a result that nobody need sign: it is not about arranging health services, or about one person's care. */
    void file(String ref, int version, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        DutyAssessment result = assess(assessment);
        if (!result.requiredSignOffs().isEmpty() || assessment.isSigned()) {
            throw new Stale(activity.id());
        }
        settle(activity, assessment, result, actor);
    }

    /** Opens an assessment again as a new version (S13), with the answers of the old one to begin from. */
    Assessment reopen(String ref, int version, String because, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment old = locked(activity, version);
        if (old.mayChange()) {
            return old;
        }
        Answers answers = screened(activity, dated(activity, old.answers())).with("x-openedAgain", version);
        var assessment = version(activity, old.version() + 1, answers, because.strip(), actor);
        store.insert(assessment);
        events.publishEvent(
                new DutyAssessmentChanged(actor, "duty.reopened", ref, assessment.version(), assessment.answers()));
        return save(assessment);
    }

    private void settle(Activity activity, Assessment assessment, DutyAssessment result, Actor actor) {
        store.signed(assessment, result, LocalDate.now(clock));
        activities.reach(activity.id(), ActivityState.ASSESSED, actor);
        evidence.file(
                activity.owner(),
                "Duty assessment: " + activity.title(),
                "duty-assessment:" + activity.ref(),
                "/activities/" + activity.ref() + "/duty",
                activity.ref(),
                Set.of(Area.ACTION_5));
        events.publishEvent(new DutyAssessed(actor, activity.id(), activity.ref(), assessment.version(), result));
    }

    private List<Problem> problemsOfSigning(Assessment assessment, Assessment signed, Signature signature) {
        if (!assessment.isComplete() || assessment.isSigned()) {
            return List.of(new Problem("role", "duties.signature.not-asked"));
        }
        Optional<Signature> own = assessment.given().stream()
                .filter(given -> given.person().equals(signature.person()))
                .findFirst();
        if (own.isPresent()) {
            return List.of(
                    new Problem("role", "duties.signature.twice." + own.get().role()));
        }
        if (!assess(assessment).missingSignOffs().contains(signature.role())) {
            return List.of(new Problem("role", "duties.signature.not-asked"));
        }
        if (signature.statement().isBlank()) {
            return List.of(new Problem("statement", "duties.signature.statement-missing"));
        }
        return List.of();
    }

    /** Asks gate G1 as if it were signed; what it says is kept when it stops somebody, and when the last one signs. */
    private Verdict gateOne(Activity activity, Assessment signed, DutyAssessment result, Actor actor) {
        Supposition supposed = Supposition.NOTHING.withInstead("assessment", facts(signed));
        LocalDate today = LocalDate.now(clock);
        Verdict verdict = gates.ask(activity, Gate.G1, today, supposed);
        return verdict.blocked() || result.signed() ? gates.pass(activity, Gate.G1, today, supposed, actor) : verdict;
    }

    /** The breaches that keep gate G1 shut. */
    static List<Breach> blockingSignature(DutyAssessment assessment) {
        return assessment.breaches().stream()
                .filter(breach -> breach.blocks() && breach.gates().contains(Gate.G1))
                .toList();
    }

    private Optional<Assessment> inForce(ActivityId activity) {
        List<Assessment> versions = store.versions(activity);
        return versions.stream()
                .filter(Assessment::isSigned)
                .findFirst()
                .or(() -> versions.stream().filter(Assessment::isComplete).findFirst());
    }

    private DutyFacts facts(Assessment assessment) {
        Activity activity = activities.get(assessment.activity());
        Answers answers = registers.joined(assessment.answers(), activity);
        return assessment
                .with(SinceSigned.joined(answers, store.since(assessment).keySet()))
                .facts(activity.plannedDecisionOn());
    }

    private Assessment version(Activity activity, int version, Answers answers, String because, Actor actor) {
        return new Assessment(
                activity.id(),
                version,
                activity.owner(),
                answers.with("dates.assessment", LocalDate.now(clock).toString()),
                because,
                LocalDate.now(clock),
                actor.person(),
                clock.instant(),
                Optional.empty(),
                List.of());
    }

    private Assessment save(Assessment assessment) {
        store.save(
                assessment,
                assessment.isComplete() ? Optional.of(assess(assessment)) : Optional.empty(),
                clock.instant());
        return assessment;
    }

    private Assessment changeable(Activity activity, Actor actor) {
        actor.must(Role.STAFF);
        Assessment assessment = store.lock(activity.id()).orElseThrow(() -> new NotFound(activity.ref()));
        if (!assessment.mayChange()) {
            throw new Stale(activity.id());
        }
        return assessment;
    }

    private Assessment locked(Activity activity, int version) {
        return store.lock(activity.id())
                .filter(assessment -> assessment.version() == version)
                .orElseThrow(() -> new Stale(activity.id()));
    }

    /** The dates of the decision stand once, in the registration; what is answered here changes them there. */
    private List<Problem> keepDates(Activity activity, Typed typed, Actor actor) {
        Optional<LocalDate> decision = typed.day("plannedDecision").date();
        Optional<LocalDate> influence = typed.day("influenceBy").date();
        if (decision.equals(activity.plannedDecisionOn()) && influence.equals(activity.influenceBy())) {
            return List.of();
        }
        var registration = new Registration(
                activity.title(),
                activity.summary(),
                activity.now(),
                activity.change(),
                activity.trigger(),
                activity.places(),
                activity.topics(),
                activity.startsOn(),
                influence,
                decision);
        return switch (activities.change(activity.ref(), activity.version(), registration, actor)) {
            case Registering.Registered _ -> List.of();
            case Registering.Refused(var problems) -> problems;
        };
    }

    private static Answers dated(Activity activity, Answers answers) {
        return answers.with(
                        "dates.plannedDecision",
                        activity.plannedDecisionOn().map(LocalDate::toString).orElse(null))
                .with(
                        "dates.influenceBy",
                        activity.influenceBy().map(LocalDate::toString).orElse(null));
    }

    private Answers screened(Activity activity, Answers answers) {
        Answers screened = screenings
                .of(activity.id())
                .map(screening -> answers.with("eia.status", screening.isDone() ? "DONE" : "NOT_DONE")
                        .with("namedGroups", screening.groups()))
                .orElse(answers);
        return analyses.current(activity.id())
                .map(AnalysisVersion::analysis)
                .map(analysis -> screened.with("eia.groupsWithoutEvidence", analysis.groupsWithoutEvidence()))
                .orElse(screened);
    }

    private static Answers item(List<Answers> items, int place) {
        if (place < 0 || place >= items.size()) {
            throw new NotFound("item");
        }
        return items.get(place);
    }

    private static List<Problem> problems(List<Question> questions, Typed typed) {
        return questions.stream()
                .flatMap(question -> question.problem(typed).stream())
                .toList();
    }
}
