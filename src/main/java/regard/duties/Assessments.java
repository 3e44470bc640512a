package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.equality.Analyses;
import regard.equality.AnalysisVersion;
import regard.equality.Screenings;
import regard.kernel.Actor;
import regard.kernel.NotAllowed;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.law.Elections;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** Answering the questions of an assessment, page by page, and opening it again when something has changed (S1 to S11, S13). */
@Service
@Transactional
class Assessments {

    private static final String TIMING = "timing";

    private final AssessmentStore store;
    private final Judging judging;
    private final Offers offers;
    private final Activities activities;
    private final Screenings screenings;
    private final Analyses analyses;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            AssessmentStore store,
            Judging judging,
            Offers offers,
            Activities activities,
            Screenings screenings,
            Analyses analyses,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.judging = judging;
        this.offers = offers;
        this.activities = activities;
        this.screenings = screenings;
        this.analyses = analyses;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
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
                .with("body.name", body.name())
                .withItems(
                        "timing.preElectionPeriods",
                        Elections.from(LocalDate.now(clock)).stream()
                                .map(Assessments::answer)
                                .toList());
        var assessment = version(activity, 1, screened(activity, dated(activity, answers)), "", actor);
        store.insert(assessment);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.started", ref, 1, assessment.answers()));
        return assessment;
    }

    /**
     * Takes in answers that were given elsewhere, by their paths in the published contract (contracts, section 2.1), as the first
     * version: {@code impact.manner} is {@code YES}. Each page of the journey then counts as answered.
     */
    void takeIn(String ref, Map<String, Object> given, Actor actor) {
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

    /** Keeps the answers of one page, if they can be read and make sense. */
    Answering answer(String ref, Step step, Typed typed, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Assessment assessment = changeable(activity, actor);
        List<Problem> problems = problems(step.questions(), typed);
        if (!problems.isEmpty()) {
            return new Answering.Refused(problems);
        }
        Answers answers = assessment.answers();
        for (Question question : step.questions()) {
            answers = answers.with(question.path(), question.value(typed));
        }
        problems = Contradictions.of(step, answers, LocalDate.now(clock));
        if (problems.isEmpty() && step.slug().equals(TIMING)) {
            problems = keepDates(activity, typed, actor);
        }
        return problems.isEmpty()
                ? new Answering.Saved(save(assessment.with(answers.visited(step.slug()))))
                : new Answering.Refused(problems);
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
        item = offers.complete(step, item);
        List<Answers> others = others(items, place);
        problems = Contradictions.ofItem(step, item, others, assessment.answers(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new Answering.Refused(problems);
        }
        offers.share(ref, step, item, actor);
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

    /** Opens an assessment again as a new version (S13), with the answers of the old one to begin from. */
    Assessment reopen(String ref, int version, List<Reopening> reasons, String because, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment old = locked(activity, version);
        if (old.mayChange()) {
            return old;
        }
        if (!old.isSigned()) {
            store.keep(old, judging.today(old));
        }
        Answers answers = screened(activity, dated(activity, old.answers()))
                .with("x-reopened", reasons.stream().map(Reopening::name).toList());
        var assessment = version(activity, old.version() + 1, answers, because.strip(), actor);
        store.insert(assessment);
        events.publishEvent(
                new DutyAssessmentChanged(actor, "duty.reopened", ref, assessment.version(), assessment.answers()));
        return save(assessment);
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
                Optional.empty(),
                List.of());
    }

    private Assessment save(Assessment changed) {
        Assessment assessment = changed.isComplete() ? changed.with(sinceUnclear(changed)) : changed;
        store.save(
                assessment,
                assessment.isComplete() ? Optional.of(judging.today(assessment)) : Optional.empty(),
                clock.instant());
        return assessment;
    }

    /** The day since when the impact is not known, which a new version does not begin again. */
    private Answers sinceUnclear(Assessment assessment) {
        Answers answers = assessment.answers();
        boolean isUnclear = judging.today(assessment).outcome() == Outcome.UNCLEAR;
        String since = answers.text("unclearSince");
        return answers.with(
                "unclearSince",
                !isUnclear ? null : since.isBlank() ? LocalDate.now(clock).toString() : since);
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
                        .with("namedGroups", List.of()))
                .orElse(answers);
        var named = new LinkedHashSet<>(screened.texts("namedGroups"));
        named.addAll(analyses.affected(activity.id()));
        Answers grouped = named.isEmpty() ? screened : screened.with("namedGroups", List.copyOf(named));
        return analyses.current(activity.id())
                .map(AnalysisVersion::analysis)
                .map(analysis -> grouped.with("eia.groupsWithoutEvidence", analysis.groupsWithoutEvidence()))
                .orElse(grouped);
    }

    private static Answers answer(Elections.PreElection period) {
        return new Answers(Map.of(
                "x-words", period.name(),
                "from", period.from().toString(),
                "to", period.to().toString()));
    }

    private static List<Answers> others(List<Answers> items, Optional<Integer> place) {
        return IntStream.range(0, items.size())
                .filter(at -> place.isEmpty() || place.get() != at)
                .mapToObj(items::get)
                .toList();
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
