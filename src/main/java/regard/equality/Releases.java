package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import regard.activities.Gates;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;
import regard.ui.Words;

/** The front door to releasing counts of who took part: each passes disclosure control, or nobody outside sees it. */
@Service
@Transactional
public class Releases {

    private final ReleaseStore store;
    private final WhoIsMissing missing;
    private final Activities activities;
    private final Gates gates;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            ReleaseStore store,
            WhoIsMissing missing,
            Activities activities,
            Gates gates,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.missing = missing;
        this.activities = activities;
        this.gates = gates;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The last one, released or refused. */
    @Transactional(readOnly = true)
    public Optional<Release> latest(ActivityId activity) {
        return store.last(activity);
    }

    /** What everybody may see. */
    @Transactional(readOnly = true)
    public Optional<Release> published(ActivityId activity) {
        return store.published(activity);
    }

    /** Releases who took part, as it is now, in one of the three ways to protect small numbers. */
    public List<Problem> release(String ref, String method, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        Optional<DisclosureMethod> chosen = Arrays.stream(DisclosureMethod.values())
                .filter(each -> each.name().equals(method))
                .findFirst();
        if (chosen.isEmpty()) {
            return List.of(new Problem("method", "equality.release.method-missing"));
        }
        if (missing.takingPart(activity.id()).isEmpty()) {
            return List.of(new Problem("", "equality.release.nothing"));
        }
        Reach reach = missing.reach(activity);
        Disclosure disclosure = Disclosure.by(chosen.get(), null, null);
        List<ReleasedTable> counted = counted(reach);
        List<ReleasedTable> shown = tables(reach, disclosure);
        Verdict verdict = passing(
                activity,
                Release.isSafe(shown, counted, disclosure)
                        && !differsByAFew(counted, disclosure, store.published(activity.id())),
                actor);
        boolean passed = !verdict.blocked();
        var release = new Release(
                activity.id(),
                store.last(activity.id()).map(Release::number).orElse(0) + 1,
                LocalDate.now(clock),
                chosen.get(),
                passed,
                passed ? shown : List.of(),
                counted);
        store.insert(release, activity.owner(), actor.person());
        events.publishEvent(new ReachReleased(actor, ref, release));
        if (!passed) {
            return verdict.breaches().stream()
                    .filter(Breach::blocks)
                    .map(breach -> breach.rule().equals("R-61")
                            ? new Problem("method", "equality.release.difference")
                            : new Problem("", "equality.release.gate", breach.message(), breach.rule()))
                    .toList();
        }
        evidence.file(
                activity.owner(),
                "Who took part, published: " + activity.title(),
                "reach:" + ref,
                "/involvements/" + ref + "/reach",
                ref,
                Set.of(Area.ACTION_8));
        return List.of();
    }

    /** Gate G5, asked of these numbers alone: they are what is published. */
    private Verdict passing(Activity activity, boolean safe, Actor actor) {
        return gates.pass(
                activity,
                Gate.G5,
                LocalDate.now(clock),
                Supposition.NOTHING.withInstead("publication", Map.of("disclosurePassed", safe, "freeText", List.of())),
                actor);
    }

    /** Every topic as a table that may be shown. */
    static List<ReleasedTable> tables(Reach reach, Disclosure disclosure) {
        return counted(reach).stream()
                .map(table -> new ReleasedTable(
                        table.topic(),
                        disclosure.protect(CountTable.of(table.cells())).cellsWithPercent(SafeTable.Whole.COLUMN)))
                .toList();
    }

    /** Every topic with its true counts: the groups, who did not tell, and all. */
    static List<ReleasedTable> counted(Reach reach) {
        Words words = Words.english();
        var tables = new ArrayList<ReleasedTable>();
        for (Reach.Topic topic : reach.topics()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of(words.say("equality.reach.column.group"), words.say("equality.reach.column.took-part")));
            topic.groups()
                    .forEach(group -> rows.add(List.of(group.data().label(), String.valueOf(group.participants()))));
            long people = Math.max(reach.people(), topic.known());
            rows.add(List.of(words.say("equality.release.not-known"), String.valueOf(people - topic.known())));
            rows.add(List.of("Total", String.valueOf(people)));
            tables.add(new ReleasedTable(topic.data().code(), rows));
        }
        return tables;
    }

    private static boolean differsByAFew(List<ReleasedTable> now, Disclosure disclosure, Optional<Release> before) {
        return before.map(release -> now.stream()
                        .anyMatch(table -> release.counted().stream()
                                .filter(earlier -> earlier.topic().equals(table.topic()))
                                .anyMatch(earlier -> differs(table, earlier, disclosure))))
                .orElse(false);
    }

    private static boolean differs(ReleasedTable table, ReleasedTable earlier, Disclosure disclosure) {
        CountTable now = CountTable.of(table.cells());
        CountTable then = CountTable.of(earlier.cells());
        return now.hasTheLabelsOf(then)
                && !disclosure.protect(now).differencesFrom(then).isEmpty();
    }
}
