package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.places.Areas;
import regard.places.Places;
import regard.places.Population;

/** The front door to reach: who takes part against who is affected, and what is done about who is missing. */
@Service
@Transactional
public class WhoIsMissing {

    private static final int BEST = 2;

    private final MonitoringStore monitoring;
    private final OutreachStore outreach;
    private final List<TakingPart> takingPart;
    private final LocalGroups groups;
    private final Places places;
    private final Organisations organisations;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhoIsMissing(
            MonitoringStore monitoring,
            OutreachStore outreach,
            List<TakingPart> takingPart,
            LocalGroups groups,
            Places places,
            Organisations organisations,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.monitoring = monitoring;
        this.outreach = outreach;
        this.takingPart = takingPart;
        this.groups = groups;
        this.places = places;
        this.organisations = organisations;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The area whose people are affected.
     *
     * @param codes areas of England; none where they are not known
     * @param whole whether it is the whole area of the body, because the places of the activity are not known
     */
    record AffectedArea(List<String> codes, boolean whole) {

        String names() {
            return codes.stream().map(Areas::name).collect(Collectors.joining(", "));
        }
    }

    /** How many took part, and when they can; nothing before people are asked. */
    @Transactional(readOnly = true)
    Optional<TakingPart.Figures> takingPart(ActivityId activity) {
        return takingPart.stream().flatMap(room -> room.in(activity).stream()).findFirst();
    }

    @Transactional(readOnly = true)
    AffectedArea area(Activity activity) {
        Optional<List<String>> named =
                activity.places().isEmpty() ? Optional.empty() : places.areas(activity.owner(), activity.places());
        return named.map(codes -> new AffectedArea(codes, false))
                .orElseGet(() -> new AffectedArea(
                        Optional.of(organisations.get(activity.owner()))
                                .flatMap(Organisation::onsCode)
                                .map(List::of)
                                .orElse(List.of()),
                        true));
    }

    /** Who takes part against who is affected: true counts, for people who may see them. */
    @Transactional(readOnly = true)
    Reach reach(Activity activity) {
        long people = takingPart(activity.id()).map(TakingPart.Figures::people).orElse(0L);
        return Reach.of(
                people,
                monitoring.counts(activity.id()),
                Population.of(area(activity).codes()));
    }

    /** What is recorded about each group, the newest first. */
    @Transactional(readOnly = true)
    Map<String, List<OutreachAction>> actions(ActivityId activity) {
        return outreach.of(activity).stream()
                .collect(Collectors.groupingBy(OutreachAction::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** What brought answers from each group before, in other work of the same body. */
    @Transactional(readOnly = true)
    Map<String, List<OutreachAction>> workedBefore(Activity activity) {
        return outreach.workedBefore(activity.owner(), activity.id(), BEST).stream()
                .collect(Collectors.groupingBy(OutreachAction::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The name of a group that an action may be about, of the census or of the lists. */
    @Transactional(readOnly = true)
    Optional<String> title(Activity activity, String code) {
        return ReachData.CURRENT
                .group(code)
                .map(ReachData.Compared::title)
                .or(() -> groups.all(activity.owner()).stream()
                        .filter(group -> group.code().equals(code))
                        .map(Groups.Group::title)
                        .findFirst());
    }

    /** Groups that no census counts: inclusion health, and the body’s own. */
    @Transactional(readOnly = true)
    List<Groups.Group> uncounted(Activity activity) {
        return groups.all(activity.owner()).stream()
                .filter(group ->
                        group.kind().equals(Groups.INCLUSION) || group.kind().equals(Groups.LOCAL))
                .toList();
    }

    /** Records what is done, or was done, or why nothing is needed. */
    public List<Problem> record(
            String ref,
            String group,
            OutreachAction.Kind kind,
            String what,
            Optional<LocalDate> on,
            Optional<Integer> answers,
            Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        String title = title(activity, group).orElseThrow(() -> new NotFound(group));
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = problems(kind, what, on, today);
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean happens = kind != OutreachAction.Kind.NOT_NEEDED;
        var action = new OutreachAction(
                UUID.randomUUID(),
                group,
                kind,
                what.strip(),
                happens ? on : Optional.empty(),
                kind == OutreachAction.Kind.DONE ? answers : Optional.empty(),
                actor.name(),
                today);
        outreach.insert(activity.id(), activity.owner(), action, actor.person());
        if (happens) {
            evidence.file(
                    activity.owner(),
                    "Targeted work with " + title + ": " + activity.title(),
                    "outreach:" + ref + ":" + group,
                    "/activities/" + ref + "/reach",
                    ref,
                    java.util.Set.of(Area.ACTION_8));
        }
        events.publishEvent(new OutreachRecorded(actor, ref, action));
        return List.of();
    }

    private static List<Problem> problems(
            OutreachAction.Kind kind, String what, Optional<LocalDate> on, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (what.isBlank()) {
            problems.add(new Problem("what", "equality.reach.what-missing." + kind));
        } else {
            SectionForm.tooLong("what", what).ifPresent(problems::add);
        }
        if (kind != OutreachAction.Kind.NOT_NEEDED && on.isEmpty()) {
            problems.add(new Problem("on", "equality.reach.day-missing"));
        } else if (kind == OutreachAction.Kind.DONE && on.get().isAfter(today)) {
            problems.add(new Problem("on", "equality.reach.day-in-future"));
        }
        return problems;
    }
}
