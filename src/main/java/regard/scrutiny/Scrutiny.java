package regard.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Suspicion;
import regard.duties.Duties;
import regard.duties.Reopening;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/** The front door to scrutiny: who watches, what they were told, and what they directed. */
@Service
@Transactional
public class Scrutiny {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 300;

    private final ScrutineerStore scrutineers;
    private final ServiceChangeStore store;
    private final Activities activities;
    private final Duties duties;
    private final WordsOfCallIn publicly;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scrutiny(
            ScrutineerStore scrutineers,
            ServiceChangeStore store,
            Activities activities,
            Duties duties,
            WordsOfCallIn publicly,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scrutineers = scrutineers;
        this.store = store;
        this.activities = activities;
        this.duties = duties;
        this.publicly = publicly;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The councils and the Healthwatch of the area of the actor’s body. */
    @Transactional(readOnly = true)
    public List<Scrutineer> scrutineers(Actor actor) {
        return scrutineers.list(actor.organisation());
    }

    @Transactional(readOnly = true)
    public Scrutineer scrutineer(UUID id, Actor actor) {
        return scrutineers.get(id, actor.organisation()).orElseThrow(() -> new NotFound(id));
    }

    /** Adds a council or a Healthwatch, or changes it; a version of 0 is a new one. */
    public List<Problem> record(Scrutineer scrutineer, Actor actor) {
        actor.must(Role.STAFF);
        var problems = new ArrayList<Problem>();
        if (scrutineer.name().isBlank()) {
            problems.add(new Problem("name", "scrutiny.name.missing"));
        } else if (scrutineers.isKnown(scrutineer, actor.organisation())) {
            problems.add(new Problem("name", "scrutiny.name.known"));
        }
        longest(
                problems,
                Map.of(
                        "name", scrutineer.name(),
                        "committee", scrutineer.committee(),
                        "contact", scrutineer.contact()),
                LONGEST_LINE);
        if (problems.isEmpty()) {
            if (scrutineer.version() == 0) {
                scrutineers.insert(scrutineer, actor.organisation());
            } else {
                scrutineer(scrutineer.id(), actor);
                scrutineers.update(scrutineer, actor.organisation());
            }
            changed(actor, "scrutineer.recorded", "scrutineer:" + scrutineer.id(), scrutineer);
        }
        return problems;
    }

    @Transactional(readOnly = true)
    public List<Letter> letters(Activity activity) {
        return store.letters(activity);
    }

    @Transactional(readOnly = true)
    public ServiceChange change(Activity activity) {
        return store.change(activity).orElse(ServiceChange.NONE);
    }

    @Transactional(readOnly = true)
    public List<CallIn> callIns(Activity activity) {
        return store.callIns(activity);
    }

    /** Whether the Secretary of State has called the activity in, and not lifted it. */
    @Transactional(readOnly = true)
    public Optional<CallIn> calledIn(Activity activity) {
        LocalDate today = LocalDate.now(clock);
        return callIns(activity).stream()
                .filter(callIn -> callIn.isActiveOn(today))
                .findFirst();
    }

    /** The activities of the actor’s body of which scrutiny knows anything. */
    @Transactional(readOnly = true)
    List<UUID> watched(Actor actor) {
        return store.watched(actor.organisation());
    }

    /** Records what a council was told and what it said. A council that holds a change to be substantial may disagree with us (S13). */
    public List<Problem> record(String ref, Letter letter, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Scrutineer council = scrutineer(letter.scrutineer(), actor);
        if (council.kind() != Scrutineer.Kind.COUNCIL) {
            throw new NotFound(letter.scrutineer());
        }
        List<Problem> problems = check(letter);
        if (problems.isEmpty()) {
            store.save(activity, letter);
            file(activity, "scrutiny.evidence.letter", "scrutiny-letter", council.name());
            changed(actor, "scrutiny-letter.recorded", "scrutiny-letter:" + ref + "/" + council.id(), letter);
            disagreement(activity, letter, council, actor);
        }
        return problems;
    }

    private void disagreement(Activity activity, Letter letter, Scrutineer council, Actor actor) {
        boolean holdsItSubstantial =
                letter.substantial().filter(Letter.View.YES::equals).isPresent();
        boolean weDoNot = duties.current(activity.id())
                .filter(assessed -> !assessed.flags().contains(regard.duties.Flag.SCRUTINY))
                .isPresent();
        if (holdsItSubstantial && weDoNot) {
            duties.sinceSigned(
                    activity.ref(),
                    Reopening.COUNCIL,
                    Words.english().say("scrutiny.disagrees.substantial", council.name()),
                    actor);
        }
    }

    /** Records the notification, the assurance and the tests. */
    public List<Problem> record(String ref, ServiceChange change, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = check(change);
        if (problems.isEmpty()) {
            store.save(activity, change);
            file(activity, "scrutiny.evidence.change", "service-change", activity.title());
            changed(actor, "service-change.recorded", "service-change:" + ref, change);
        }
        return problems;
    }

    /** Records a request for a call-in, a direction, or its lifting. */
    public List<Problem> record(String ref, CallIn callIn, Actor actor) {
        return record(ref, callIn, Set.of(), actor);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known: everybody will read them. */
    List<Problem> record(String ref, CallIn callIn, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = check(callIn);
        if (problems.isEmpty()) {
            problems = publicly.pass(activity, callIn, cleared, actor);
        }
        if (problems.isEmpty()) {
            store.save(activity, callIn);
            file(activity, "scrutiny.evidence.call-in", "call-in", activity.title());
            changed(actor, "call-in.recorded", "call-in:" + ref + "/" + callIn.id(), callIn);
        }
        return problems;
    }

    /** What somebody has to look at before a direction and what came of it stand on the public page. */
    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, CallIn callIn) {
        return publicly.toLookAt(activity, callIn);
    }

    private List<Problem> check(Letter letter) {
        var problems = new ArrayList<Problem>();
        past(problems, "sentOn", letter.sentOn());
        past(problems, "datesPublishedOn", letter.datesPublishedOn());
        past(problems, "viewOn", letter.viewOn());
        if (letter.commentBy().isPresent()
                && letter.proposedDecisionOn()
                        .filter(letter.commentBy().get()::isAfter)
                        .isPresent()) {
            problems.add(new Problem("commentBy", "scrutiny.commentBy.after-decision"));
        }
        if (letter.substantial().isPresent() && letter.viewOn().isEmpty()) {
            problems.add(new Problem("viewOn", "scrutiny.viewOn.missing"));
        }
        address(problems, "publishedAt", letter.publishedAt());
        longest(problems, Map.of("viewOnPeriod", letter.viewOnPeriod()), LONGEST);
        return problems;
    }

    private List<Problem> check(ServiceChange change) {
        var problems = new ArrayList<Problem>();
        past(problems, "notifiedOn", change.notifiedOn());
        past(problems, "stage1On", change.stage1On());
        past(problems, "stage2On", change.stage2On());
        if (change.notifiedOn().isPresent() && change.form().isBlank()) {
            problems.add(new Problem("form", "scrutiny.form.missing"));
        }
        if (change.stage2On().isPresent()
                && change.stage1On().filter(change.stage2On().get()::isBefore).isPresent()) {
            problems.add(new Problem("stage2On", "scrutiny.stage2On.before-stage1"));
        }
        longest(problems, Map.of("form", change.form()), LONGEST_LINE);
        longest(
                problems,
                Map.of("stage1", change.stage1(), "stage2", change.stage2(), "bedTest", change.bedTest()),
                LONGEST);
        for (int i = 0; i < change.tests().size(); i++) {
            longest(problems, Map.of("test" + (i + 1), change.tests().get(i)), LONGEST);
        }
        return problems;
    }

    private List<Problem> check(CallIn callIn) {
        var problems = new ArrayList<Problem>();
        past(problems, "requestedOn", callIn.requestedOn());
        past(problems, "directedOn", callIn.directedOn());
        past(problems, "liftedOn", callIn.liftedOn());
        if (callIn.requestedOn().isEmpty() && callIn.directedOn().isEmpty()) {
            problems.add(new Problem("requestedOn", "scrutiny.requestedOn.missing"));
        }
        if (callIn.liftedOn().isPresent()
                && callIn.directedOn()
                        .filter(directed -> !directed.isAfter(callIn.liftedOn().get()))
                        .isEmpty()) {
            problems.add(new Problem("liftedOn", "scrutiny.liftedOn.before-direction"));
        }
        longest(problems, Map.of("requestedBy", callIn.requestedBy()), LONGEST_LINE);
        longest(problems, Map.of("localResolution", callIn.localResolution(), "outcome", callIn.outcome()), LONGEST);
        return problems;
    }

    private void past(List<Problem> problems, String field, Optional<LocalDate> day) {
        if (day.filter(LocalDate.now(clock)::isBefore).isPresent()) {
            problems.add(new Problem(field, "scrutiny.day-future"));
        }
    }

    static void address(List<Problem> problems, String field, String typed) {
        boolean isOne = typed.isBlank() || typed.startsWith("https://") || typed.startsWith("http://");
        if (!isOne) {
            problems.add(new Problem(field, "scrutiny.not-an-address"));
        }
        longest(problems, Map.of(field, typed), LONGEST_LINE);
    }

    static void longest(List<Problem> problems, Map<String, String> typed, int most) {
        typed.forEach((field, words) -> {
            if (words.length() > most) {
                problems.add(new Problem(field, "scrutiny.too-long", most));
            }
        });
    }

    private void file(Activity activity, String words, String kind, String named) {
        evidence.file(
                activity.owner(),
                Words.english().say(words, named),
                kind + ":" + activity.ref(),
                "/activities/" + activity.ref() + "/scrutiny",
                activity.ref(),
                Set.of(Area.ACTION_5));
    }

    private void changed(Actor actor, String action, String object, Object after) {
        events.publishEvent(new ScrutinyChanged(actor, action, object, Optional.of(after)));
    }
}
