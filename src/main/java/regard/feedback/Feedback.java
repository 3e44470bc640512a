package regard.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.ActivityState;
import regard.activities.BeforePublishing;
import regard.activities.Gates;
import regard.activities.SetAside;
import regard.activities.Suspicion;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.decisions.Decision;
import regard.decisions.DecisionTaken;
import regard.decisions.Decisions;
import regard.decisions.ThemeAnswer;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;
import regard.messages.Outbox;
import regard.responses.Comment;
import regard.responses.Responses;
import regard.themes.Code;
import regard.themes.ThemeCount;
import regard.themes.Themes;
import regard.ui.Words;

/** The front door to feedback: you said, we did, made from a decision, published and told to those who asked; and evaluation. */
@Service
@Transactional
public class Feedback {

    private final FeedbackStore store;
    private final Decisions decisions;
    private final Themes themes;
    private final Consultations consultations;
    private final Responses responses;
    private final Activities activities;
    private final Gates gates;
    private final BeforePublishing publishing;
    private final Evidence evidence;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feedback(
            FeedbackStore store,
            Decisions decisions,
            Themes themes,
            Consultations consultations,
            Responses responses,
            Activities activities,
            Gates gates,
            BeforePublishing publishing,
            Evidence evidence,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.themes = themes;
        this.consultations = consultations;
        this.responses = responses;
        this.activities = activities;
        this.gates = gates;
        this.publishing = publishing;
        this.evidence = evidence;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** What is written for an activity that the actor's body works on, in its order. */
    @Transactional(readOnly = true)
    public List<YouSaidWeDid> list(String ref, Actor actor) {
        return store.items(activities.get(ref, actor).id());
    }

    /** What was decided about each theme becomes what people are told: nothing is written twice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void draft(DecisionTaken taken) {
        Decision.Paper paper = taken.decision().paper();
        if (!store.items(paper.activity()).isEmpty()) {
            return;
        }
        Optional<ConsultationId> consultation =
                consultations.find(paper.activityRef()).map(each -> each.brief().id());
        consultation.ifPresent(id -> themes.counts(id)
                .forEach(count -> paper.answers().stream()
                        .filter(answer -> answer.code().equals(count.code().id()))
                        .findFirst()
                        .ifPresent(answer -> store.put(paper.activity(), draft(id, count, answer)))));
    }

    private YouSaidWeDid draft(ConsultationId consultation, ThemeCount count, ThemeAnswer answer) {
        return new YouSaidWeDid(
                UUID.randomUUID(),
                Optional.of(count.code().id()),
                count.code().label(),
                themes.quotes(consultation, count.code().id(), 1).stream()
                        .findFirst()
                        .map(Comment::text)
                        .filter(words -> words.length() <= 300)
                        .map(words -> "“" + words.strip() + "”")
                        .orElseGet(() -> spokenOf(count.code())),
                count.people(),
                answer.changes() ? Optional.empty() : Optional.of(YouSaidWeDid.Kind.NOT_DONE),
                answer.decided(),
                answer.reason(),
                "",
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Where no words are cleared to be published; what the code's own description says is for those who code. */
    private static String spokenOf(Code code) {
        return code.isSuggestedAlternatives()
                ? Words.english().say("feedback.item.other-ideas")
                : Words.english().say("feedback.item.spoken-of", code.label());
    }

    /** Writes one thing people said and what was done about it, or changes it; what is published changes with the next edition. */
    public List<Problem> put(String ref, YouSaidWeDid item, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = item.problems(LocalDate.now(clock));
        if (problems.isEmpty()) {
            store.put(activity.id(), item);
            changed(actor, "commitment.changed", "commitment:" + ref + "/" + item.id(), item);
        }
        return problems;
    }

    /** Publishes what is written. Refused before the decision, and while something is not done and does not say why. */
    public List<Problem> publish(String ref, Actor actor) {
        return publish(ref, Set.of(), actor);
    }

    /**
     * Publishes what is written.
     *
     * @param cleared the words that may say who somebody is, but of which a person who looked says that they do not
     */
    List<Problem> publish(String ref, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<YouSaidWeDid> items = store.items(activity.id());
        var problems = new ArrayList<Problem>();
        if (decisions.taken(ref).isEmpty()) {
            problems.add(new Problem("", "feedback.publish.not-decided"));
        }
        if (items.isEmpty()) {
            problems.add(new Problem("", "feedback.publish.nothing"));
        }
        Set<String> aside =
                gates.setAside(activity.id()).stream().map(SetAside::rule).collect(Collectors.toSet());
        items.stream()
                .filter(item -> !item.isReady())
                .filter(item -> item.kind().isEmpty() || item.weDid().isBlank() || !aside.contains("R-50"))
                .forEach(item -> problems.add(new Problem(
                        "item-" + item.id(),
                        item.kind().isEmpty() ? "feedback.publish.no-kind" : "feedback.publish.no-reason",
                        item.theme())));
        if (problems.isEmpty()) {
            problems.addAll(passed(activity, Gate.PUBLISH, Supposition.NOTHING, actor));
            boolean safe =
                    People.areSafe(items.stream().map(YouSaidWeDid::people).toList());
            problems.addAll(publishing.pass(activity, Wording.all(activity, items), safe, cleared, actor));
        }
        if (problems.isEmpty()) {
            publish(activity, actor);
        }
        return problems;
    }

    private void publish(Activity activity, Actor actor) {
        int edition = store.lastEdition(activity.id()) + 1;
        store.publish(activity, edition, actor.person(), clock.instant());
        store.tell(activity.id());
        activities.reach(activity.id(), ActivityState.FED_BACK, actor);
        evidence.file(
                activity.owner(),
                Words.english().say("feedback.evidence.published", activity.title()),
                "you-said-we-did:" + activity.ref(),
                "/activities/" + activity.ref() + "/feedback",
                activity.ref(),
                Set.of(Area.ACTION_6));
        events.publishEvent(new FeedbackPublished(
                actor, published(activity.ref()).orElseThrow(() -> new NotFound(activity.ref()))));
    }

    /** Everybody who asked has a message on its way: that is what key action 6 asks to show. */
    void everybodyTold(Activity activity) {
        evidence.file(
                activity.owner(),
                Words.english().say("feedback.evidence.told", activity.title()),
                "told:" + activity.ref(),
                "/activities/" + activity.ref() + "/feedback",
                activity.ref(),
                Set.of(Area.ACTION_6));
    }

    /** What somebody has to look at before it is published, because a person might be known from it. */
    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity) {
        return publishing.toLookAt(activity, Wording.all(activity, store.items(activity.id())));
    }

    /** What everybody can read of an activity, if people were told. */
    @Transactional(readOnly = true)
    public Optional<Published> published(String ref) {
        return store.published(ref);
    }

    /** What everybody can read, the latest first; from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<Published> published(Optional<Published> after, int limit) {
        return store.latest(after.map(Published::at), after.map(Published::activity), limit);
    }

    /** How many of those who asked to be told were told. */
    @Transactional(readOnly = true)
    public Told told(Activity activity) {
        long asked = consultations
                .find(activity.ref())
                .map(consultation ->
                        responses.askedToBeToldCount(consultation.brief().id()))
                .orElse(0L);
        return new Told(asked, outbox.sent(activity.owner(), Telling.about(activity.ref())));
    }

    /** Whether the page answered what somebody wanted to know. */
    void useful(String ref, boolean yes) {
        Published published = published(ref).orElseThrow(() -> new NotFound(ref));
        store.useful(published.activity(), yes);
    }

    @Transactional(readOnly = true)
    public Optional<Evaluation> evaluation(String ref, Actor actor) {
        return store.evaluation(activities.get(ref, actor).id());
    }

    /** Records what was learnt. Only after people were told: that is part of what is evaluated. */
    public List<Problem> evaluate(String ref, Evaluation evaluation, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<>(evaluation.problems());
        if (published(ref).isEmpty()) {
            problems.add(new Problem("", "feedback.evaluation.not-told"));
        }
        if (problems.isEmpty()) {
            Supposition supposed = Supposition.NOTHING.with("evaluationOn", LocalDate.now(clock));
            problems.addAll(passed(activity, Gate.G4, supposed, actor));
        }
        if (problems.isEmpty()) {
            store.evaluate(activity.id(), evaluation, LocalDate.now(clock), actor.person());
            activities.reach(activity.id(), ActivityState.EVALUATED, actor);
            evidence.file(
                    activity.owner(),
                    Words.english().say("feedback.evidence.evaluated", activity.title()),
                    "evaluation:" + ref,
                    "/activities/" + ref + "/evaluation",
                    ref,
                    Set.of(Area.ACTION_6, Area.ACTION_7));
            changed(actor, "activity.evaluation-recorded", "evaluation:" + ref, evaluation);
        }
        return problems;
    }

    /** What keeps a gate shut, in the words of its rules. */
    private List<Problem> passed(Activity activity, Gate gate, Supposition supposed, Actor actor) {
        Verdict verdict = gates.pass(activity, gate, LocalDate.now(clock), supposed, actor);
        return verdict.breaches().stream()
                .filter(Breach::blocks)
                .map(breach -> new Problem("", "feedback.gate", breach.message(), breach.rule()))
                .toList();
    }

    Optional<Evaluation> evaluation(ActivityId activity) {
        return store.evaluation(activity);
    }

    private void changed(Actor actor, String action, String object, Object after) {
        events.publishEvent(new FeedbackChanged(actor, action, object, Optional.of(after)));
    }
}
