package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.equality.AnalysisEvent.Kind;
import regard.equality.AnalysisSignature.Part;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.ui.Words;

/** The front door to equality impact analyses: written part by part, signed by two people, published. */
@Service
@Transactional
public class Analyses {

    private static final int MOST_VERSIONS = 200;

    private final AnalysisStore store;
    private final Screenings screenings;
    private final LocalGroups groups;
    private final BeforePublishing publishing;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Analyses(
            AnalysisStore store,
            Screenings screenings,
            LocalGroups groups,
            BeforePublishing publishing,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.screenings = screenings;
        this.groups = groups;
        this.publishing = publishing;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The newest version: it is this that counts. */
    @Transactional(readOnly = true)
    public Optional<AnalysisVersion> current(ActivityId activity) {
        return store.current(activity);
    }

    /** What everybody may read. */
    @Transactional(readOnly = true)
    public Optional<AnalysisVersion> published(ActivityId activity) {
        return store.published(activity);
    }

    @Transactional(readOnly = true)
    Optional<AnalysisVersion> version(ActivityId activity, int version) {
        return store.version(activity, version);
    }

    @Transactional(readOnly = true)
    List<AnalysisVersion> versions(ActivityId activity) {
        return store.versions(activity, MOST_VERSIONS);
    }

    /** Groups that are specially affected: whom the screening names, and who loses or may lose as the analysis found. */
    @Transactional(readOnly = true)
    public Set<String> affected(ActivityId activity) {
        var affected = new TreeSet<String>();
        screenings.of(activity).map(Screening::groups).ifPresent(affected::addAll);
        current(activity).map(version -> version.analysis().affected()).ifPresent(affected::addAll);
        return affected;
    }

    /** Groups that must be looked at: the protected characteristics, those always added, and whom the screening names. */
    @Transactional(readOnly = true)
    public Set<String> needed(ActivityId activity) {
        var needed = new TreeSet<String>();
        Groups.list().stream()
                .filter(group -> !group.kind().equals(Groups.INCLUSION))
                .map(Groups.Group::code)
                .forEach(needed::add);
        screenings.of(activity).map(Screening::groups).ifPresent(needed::addAll);
        return needed;
    }

    /**
     * Changes one part of an analysis, which makes a new version that nobody has signed.
     *
     * @param seen the version the person saw, 0 if none
     * @param part what is changed, as a page calls it
     */
    public AnalysisVersion save(
            String ref, int seen, String part, UnaryOperator<EqualityImpactAnalysis> change, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        Optional<AnalysisVersion> before = store.current(activity.id());
        if (before.map(AnalysisVersion::version).orElse(0) != seen) {
            throw new Stale(activity.id());
        }
        EqualityImpactAnalysis was = before.map(AnalysisVersion::analysis).orElseGet(EqualityImpactAnalysis::empty);
        EqualityImpactAnalysis after = change.apply(was);
        var saved = new AnalysisVersion(
                activity.id(), seen + 1, after, part, actor.name(), LocalDate.now(clock), List.of(), Optional.empty());
        store.insert(saved, activity.owner(), actor.person());
        events.publishEvent(new AnalysisEvent(actor, Kind.SAVED, ref, saved, NewFinding.between(was, after)));
        return saved;
    }

    /** Puts the actor’s name to the version they saw; the problems say why not. */
    public List<Problem> sign(String ref, int seen, Part part, Actor actor) {
        mustBeAbleToSign(part, actor);
        Activity activity = activities.own(ref, actor);
        AnalysisVersion current = seen(activity, seen);
        List<Problem> problems = whyNotSigned(current, part, actor);
        if (!problems.isEmpty()) {
            return problems;
        }
        store.sign(current, part, actor, LocalDate.now(clock));
        AnalysisVersion signed = store.current(activity.id()).orElseThrow();
        if (signed.isSigned()) {
            evidence.file(
                    activity.owner(),
                    "Equality impact analysis, signed: " + activity.title(),
                    "equality-analysis:" + ref,
                    "/activities/" + ref + "/equality/analysis",
                    ref,
                    Set.of(Area.ACTION_8));
        }
        events.publishEvent(new AnalysisEvent(actor, Kind.SIGNED, ref, signed));
        return List.of();
    }

    /** What somebody has to look at before a version is published, because a person might be known from it. */
    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, AnalysisVersion version) {
        return publishing.toLookAt(activity, written(activity, version));
    }

    private List<PublicWords> written(Activity activity, AnalysisVersion version) {
        return new AnalysisReadPage(
                        activity.ref(), activity.title(), version, groups.all(activity.owner()), false, Words.english())
                .written();
    }

    /** Lets everybody read the version that two people signed. */
    public List<Problem> publish(String ref, int seen, Actor actor) {
        return publish(ref, seen, Set.of(), actor);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known. */
    List<Problem> publish(String ref, int seen, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        AnalysisVersion current = seen(activity, seen);
        if (!current.isSigned()) {
            return List.of(new Problem("", "equality.analysis.publish.unsigned"));
        }
        List<Problem> problems = publishing.pass(activity, written(activity, current), cleared, actor);
        if (!problems.isEmpty()) {
            return problems;
        }
        store.publish(current, actor.person(), LocalDate.now(clock));
        evidence.file(
                activity.owner(),
                "Equality impact analysis, published: " + activity.title(),
                "equality-analysis-published:" + ref,
                "/involvements/" + ref + "/equality",
                ref,
                Set.of(Area.ACTION_4, Area.ACTION_8));
        events.publishEvent(new AnalysisEvent(
                actor, Kind.PUBLISHED, ref, store.current(activity.id()).orElseThrow()));
        return List.of();
    }

    private static void mustBeAbleToSign(Part part, Actor actor) {
        switch (part) {
            case AUTHOR -> actor.must(Role.STAFF, Role.EQUALITY);
            case EQUALITY_LEAD -> actor.must(Role.EQUALITY);
        }
    }

    private AnalysisVersion seen(Activity activity, int seen) {
        return store.current(activity.id())
                .filter(version -> version.version() == seen)
                .orElseThrow(() -> new Stale(activity.id()));
    }

    private List<Problem> whyNotSigned(AnalysisVersion current, Part part, Actor actor) {
        var problems = new ArrayList<Problem>();
        if (!current.analysis().isWhole(needed(current.activity()))) {
            problems.add(new Problem("", "equality.analysis.sign.not-whole"));
        }
        if (current.signature(part).isPresent()) {
            problems.add(new Problem("part", "equality.analysis.sign.already"));
        } else if (current.signatures().stream().anyMatch(each -> each.person().equals(actor.person()))) {
            problems.add(new Problem("part", "equality.analysis.sign.same-person"));
        }
        return problems;
    }
}
