package regard.consultations;

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
import regard.duties.Duties;
import regard.duties.Level;
import regard.evidence.Area;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.QuestionnaireId;
import regard.questionnaires.Questionnaires;

/** The front door to consultations: write one, open it, give people longer, close it, withdraw it. */
@Service
@Transactional
public class Consultations {

    private final ConsultationStore store;
    private final Activities activities;
    private final Questionnaires questionnaires;
    private final WordsOfOpening words;
    private final Duties duties;
    private final Gates gates;
    private final Moves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AdequateTimes adequateTimes = AdequateTimes.load();

    Consultations(
            ConsultationStore store,
            Activities activities,
            Questionnaires questionnaires,
            WordsOfOpening words,
            Duties duties,
            Gates gates,
            Moves moves,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.questionnaires = questionnaires;
        this.words = words;
        this.duties = duties;
        this.gates = gates;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** The consultation of an activity, if somebody began to write one. */
    @Transactional(readOnly = true)
    public Optional<Consultation> of(ActivityId activity) {
        return store.byActivity(activity);
    }

    /** A consultation by its reference, whoever asks: the caller shows only what is public. */
    @Transactional(readOnly = true)
    public Optional<Consultation> find(String ref) {
        return store.byRef(ref);
    }

    /** A consultation of an activity that the actor's body works on. */
    @Transactional(readOnly = true)
    public Consultation get(String ref, Actor actor) {
        activities.get(ref, actor);
        return store.byRef(ref).orElseThrow(() -> new NotFound(ref));
    }

    /** A consultation, whoever asks: for rooms above, which have their own permission to answer for. */
    @Transactional(readOnly = true)
    public Consultation get(ConsultationId id) {
        return store.byId(id).orElseThrow(() -> new NotFound(id));
    }

    /** What happened to it that everybody may know, the latest first. */
    @Transactional(readOnly = true)
    public List<Happening> history(ConsultationId id) {
        return store.history(id);
    }

    /** What is asked of somebody who takes part. */
    @Transactional(readOnly = true)
    public Effort effort(Consultation consultation) {
        return Effort.of(consultation
                .brief()
                .questionnaire()
                .map(questionnaires::get)
                .map(Questionnaire::questions)
                .orElse(List.of()));
    }

    /** Begins to write the consultation of an activity, with a questionnaire that asks nothing yet; or goes on with it. */
    public Consultation draft(String ref, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        return store.byActivity(activity.id()).orElseGet(() -> begin(activity, actor));
    }

    private Consultation begin(Activity activity, Actor actor) {
        var brief = new Consultation.Brief(
                ConsultationId.random(),
                activity.owner(),
                activity.id(),
                activity.ref(),
                activity.title(),
                Optional.of(questionnaires.draft(activity.title(), actor).id()));
        store.insert(brief);
        events.publishEvent(new ConsultationDrafted(actor, brief.id(), brief.ref()));
        return new Consultation.Draft(brief);
    }

    /** Asks this questionnaire instead: one that was taken from a file, or used before. */
    public void ask(String ref, QuestionnaireId questionnaire, Actor actor) {
        actor.must(Role.STAFF);
        store.questionnaire(draft(ref, actor).brief().id(), questionnaire);
    }

    /** How long people need at least, at the level that the duty assessment asks for. */
    @Transactional(readOnly = true)
    AdequateTime adequateTime(ActivityId activity) {
        return adequateTimes.at(duties.level(activity).map(Level::name));
    }

    /** Opens it for responses. From then on what is asked never changes. */
    public Opening open(String ref, Terms terms, Actor actor) {
        return open(ref, terms, Set.of(), actor);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known: everybody will read them. */
    Opening open(String ref, Terms terms, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Opening opening = switch (get(ref, actor)) {
            case Consultation.Draft draft -> open(draft, terms, activity);
            case Consultation.Open _, Consultation.Closed _, Consultation.Withdrawn _ ->
                new Opening.Refused(List.of(new Problem("", "consultations.already-opened")));
        };
        if (opening instanceof Opening.Opened(Consultation.Open open)) {
            Verdict verdict =
                    gates.pass(activity, Gate.G2, LocalDate.now(clock), supposing(open.period(), terms), actor);
            if (verdict.blocked()) {
                return new Opening.GateClosed(verdict);
            }
            List<Problem> named = words.pass(activity, open.brief(), cleared, actor);
            if (!named.isEmpty()) {
                return new Opening.Refused(named);
            }
            questionnaires.publish(open.brief().questionnaire().orElseThrow(), actor);
            store.open(open, terms.shortReason().strip());
            moves.happened(
                    open.brief(),
                    Happening.Kind.OPENED,
                    "",
                    Optional.of(open.period().last()),
                    actor);
            activities.reach(activity.id(), ActivityState.OPEN, actor);
            moves.file(activity, "opened", Set.of(Area.ACTION_5, Area.ACTION_4));
            events.publishEvent(new ConsultationOpened(actor, open.brief().id(), ref, open.period()));
            events.publishEvent(new QuestionsPublished(
                    actor, ref, questionnaires.file(open.brief().questionnaire().orElseThrow(), actor)));
        }
        return opening;
    }

    /** Gate G2 is asked as if it were opened on these terms. */
    private static Supposition supposing(Period period, Terms terms) {
        return Supposition.NOTHING.with(
                "consultation",
                Map.of("opensOn", period.first(), "closesOn", period.last(), "shortReason", terms.shortReason()));
    }

    /** The days on which people can or could answer, once they are set. */
    static Optional<Period> period(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Draft _ -> Optional.empty();
            case Consultation.Open open -> Optional.of(open.period());
            case Consultation.Closed closed -> Optional.of(closed.period());
            case Consultation.Withdrawn withdrawn -> withdrawn.wasOpen();
        };
    }

    private Opening open(Consultation.Draft draft, Terms terms, Activity activity) {
        var problems = new ArrayList<Problem>();
        if (draft.brief()
                .questionnaire()
                .map(questionnaires::get)
                .map(Questionnaire::questions)
                .orElse(List.of())
                .isEmpty()) {
            problems.add(new Problem("", "consultations.nothing-asked"));
        }
        // People read the title of the day it opened.
        var named = new Consultation.Draft(new Consultation.Brief(
                draft.brief().id(),
                draft.brief().owner(),
                draft.brief().activity(),
                draft.brief().ref(),
                activity.title(),
                draft.brief().questionnaire()));
        Opening opening = named.open(terms, adequateTime(activity.id()), LocalDate.now(clock));
        if (opening instanceof Opening.Refused(var more)) {
            problems.addAll(more);
        }
        return problems.isEmpty() ? opening : new Opening.Refused(problems);
    }

    /** Gives people until a later day, and tells them why. Answers already given stand. */
    public Moving extend(String ref, LocalDate last, String reason, Actor actor) {
        return moves.extend(ref, last, new Moves.Why(reason, Set.of()), actor);
    }

    /** Closes it today, before its last day, for a reason that everybody can read. */
    public Moving close(String ref, String reason, Actor actor) {
        return moves.close(ref, new Moves.Why(reason, Set.of()), actor);
    }

    /** Stops it for good, for a reason that everybody can read. Its page stays, and so does what people said. */
    public Moving withdraw(String ref, String reason, Actor actor) {
        return moves.withdraw(ref, new Moves.Why(reason, Set.of()), actor);
    }
}
