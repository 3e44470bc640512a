package regard.consultations;

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
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The front door to what is put before people when they are asked: documents, what they cover, what came before, what changed. */
@Service
@Transactional
public class Materials {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 400_000;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WHERE = 300;

    private final MaterialStore store;
    private final Activities activities;
    private final Consultations consultations;
    private final WordsOfMaterial publicly;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Materials(
            MaterialStore store,
            Activities activities,
            Consultations consultations,
            WordsOfMaterial publicly,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.consultations = consultations;
        this.publicly = publicly;
        this.events = events;
        this.clock = clock;
    }

    /** The documents that people are given. Who shows them outside asks first whether the consultation is public. */
    @Transactional(readOnly = true)
    public List<Material> list(Activity activity) {
        return store.list(activity.id(), activity.owner());
    }

    @Transactional(readOnly = true)
    public Coverage coverage(Activity activity) {
        return store.coverage(activity.id(), activity.owner()).orElse(Coverage.NONE);
    }

    @Transactional(readOnly = true)
    List<PriorStep> prior(Activity activity) {
        return store.prior(activity.id(), activity.owner());
    }

    @Transactional(readOnly = true)
    List<MaterialChange> changes(Activity activity) {
        return store.changes(activity.id(), activity.owner());
    }

    /** Puts a document with its words before people. */
    public List<Problem> put(String ref, String title, String words, Actor actor) {
        return put(ref, Material.fresh(title, words, LocalDate.now(clock)), Set.of(), actor);
    }

    /** What somebody has to look at before this document stands on a page that is public already. */
    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, Material material) {
        return publicly.toLookAt(activity, material);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known. */
    List<Problem> put(String ref, Material material, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        given("title", material.title(), LONGEST_TITLE, "consultations.documents.title-missing", problems);
        given("words", material.words(), LONGEST_WORDS, "consultations.documents.words-missing", problems);
        if (problems.isEmpty()) {
            problems.addAll(publicly.pass(activity, material, cleared, actor));
        }
        if (problems.isEmpty()) {
            store.put(
                    activity,
                    new Material(
                            material.id(),
                            material.title().strip(),
                            material.words().strip(),
                            material.addedOn(),
                            material.version()));
            events.publishEvent(new MaterialsChanged(actor, "materials.document", ref, material));
        }
        return problems;
    }

    void remove(String ref, UUID material, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        store.remove(activity, material);
        events.publishEvent(new MaterialsChanged(actor, "materials.document-removed", ref, material));
    }

    /** Says where people are told what they must be told, and what stands beside it. */
    public List<Problem> cover(String ref, Coverage coverage, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        coverage.where().forEach((topic, where) -> atMost("where-" + topic, where, LONGEST_WHERE, problems));
        atMost("analysisWhere", coverage.analysisWhere(), LONGEST_WHERE, problems);
        atMost("alternativesOmitted", coverage.alternativesOmitted(), LONGEST, problems);
        atMost("councilView", coverage.councilView(), LONGEST, problems);
        if (problems.isEmpty()) {
            store.put(activity, coverage);
            events.publishEvent(new MaterialsChanged(actor, "materials.coverage", ref, coverage));
        }
        return problems;
    }

    /** Records a decision, an award or a notice on the proposal. It stays: what happened, happened. */
    public List<Problem> add(String ref, PriorStep step, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        given("what", step.what(), LONGEST, "consultations.prior.what-missing", problems);
        if (step.on().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("on", "consultations.prior.to-come"));
        }
        if (problems.isEmpty()) {
            store.add(activity, step);
            events.publishEvent(new MaterialsChanged(actor, "materials.prior-step", ref, step));
        }
        return problems;
    }

    /** Records that the documents or questions changed while people could answer. */
    public List<Problem> change(
            String ref, LocalDate on, String what, boolean material, Optional<LocalDate> noticeSentOn, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        given("what", what, LONGEST, "consultations.change.what-missing", problems);
        Optional<Consultation.Open> open = consultations
                .of(activity.id())
                .flatMap(it -> it instanceof Consultation.Open asked ? Optional.of(asked) : Optional.empty());
        if (open.isEmpty()) {
            problems.add(new Problem("", "consultations.not-open"));
        } else if (!open.get().period().includes(on) || on.isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("on", "consultations.change.not-while-open"));
        }
        if (noticeSentOn
                .filter(told -> told.isBefore(on) || told.isAfter(LocalDate.now(clock)))
                .isPresent()) {
            problems.add(new Problem("noticeSentOn", "consultations.change.notice-day"));
        }
        if (problems.isEmpty()) {
            var change = new MaterialChange(
                    UUID.randomUUID(),
                    on,
                    what.strip(),
                    material,
                    noticeSentOn,
                    open.orElseThrow().period().last());
            store.add(activity, change);
            events.publishEvent(new MaterialsChanged(actor, "materials.changed-while-open", ref, change));
        }
        return problems;
    }

    /** Records that those who had answered were told of a change today. */
    void told(String ref, UUID change, Actor actor) {
        actor.must(Role.STAFF);
        LocalDate today = LocalDate.now(clock);
        if (!store.told(activities.own(ref, actor), change, today)) {
            throw new NotFound(change);
        }
        events.publishEvent(new MaterialsChanged(
                actor, "materials.change-told", ref, Map.of("change", change, "noticeSentOn", today)));
    }

    private static void given(String field, String text, int longest, String missing, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(new Problem(field, missing));
        } else {
            atMost(field, text, longest, problems);
        }
    }

    private static void atMost(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(field, "consultations.reason.too-long", longest));
        }
    }
}
