package regard.equality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Cell;
import regard.ui.Formats;
import regard.ui.IntervalChart;
import regard.ui.Words;

/**
 * Who is missing.
 *
 * @param takingPart how many took part, and when they can; nothing before people are asked
 * @param actions what is recorded about each group
 * @param before what brought answers from each group in other work
 * @param trueCounts whether this reader works on it, sees true counts and records what is done; others see what may be published
 */
record ReachPage(
        Activity activity,
        Optional<TakingPart.Figures> takingPart,
        Reach reach,
        WhoIsMissing.AffectedArea area,
        List<Groups.Group> uncounted,
        Map<String, List<OutreachAction>> actions,
        Map<String, List<OutreachAction>> before,
        Optional<Release> published,
        LocalDate today,
        boolean trueCounts,
        List<Problem> problems) {

    String address() {
        return "/activities/" + activity.ref() + "/reach";
    }

    boolean isCompared() {
        return reach.topics().stream().anyMatch(Reach.Topic::isCompared)
                && !area.codes().isEmpty();
    }

    String when(Words words) {
        var figures = takingPart.orElseThrow();
        String people = trueCounts
                ? Formats.number(figures.people())
                : Disclosure.usual().publicCount(figures.people());
        if (today.isAfter(figures.open().last())) {
            return words.say(
                    "equality.reach.when.closed",
                    activity.title(),
                    people,
                    figures.open().last());
        }
        long day = ChronoUnit.DAYS.between(figures.open().first(), today) + 1;
        return words.say(
                "equality.reach.when.open",
                activity.title(),
                people,
                today,
                Math.max(0, day),
                figures.open().days(),
                ChronoUnit.DAYS.between(today, figures.open().last()));
    }

    List<OutreachAction> actions(String group) {
        return actions.getOrDefault(group, List.of());
    }

    List<OutreachAction> before(String group) {
        return before.getOrDefault(group, List.of());
    }

    String soFar(Reach.Group group, Words words) {
        return words.say(
                "equality.reach.so-far",
                Formats.number(group.participants()),
                Formats.number(group.known()),
                Formats.percent(group.share()),
                Formats.percent(group.affected()));
    }

    static String say(OutreachAction action, Words words) {
        String what = action.on()
                .map(day -> words.say("equality.reach.action.on", action.what(), day))
                .orElse(action.what());
        return action.answers()
                .map(answers -> words.say("equality.reach.action.brought", what, Formats.number(answers)))
                .orElse(what);
    }

    static String worked(OutreachAction action, Words words) {
        return words.say(
                "equality.reach.worked",
                action.what(),
                Formats.number(action.answers().orElse(0)),
                action.on().map(LocalDate::getYear).map(String::valueOf).orElse(""));
    }

    IntervalChart chart(Words words) {
        var sections = new ArrayList<IntervalChart.Section>();
        for (Reach.Topic topic : reach.topics()) {
            List<IntervalChart.Row> rows = topic.groups().stream()
                    .filter(group -> reach.compared().contains(group) && !isTooLarge(group))
                    .map(group -> row(group, words))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new IntervalChart.Section(
                        words.say("equality.reach.topic." + topic.data().code()), rows));
            }
        }
        return new IntervalChart("reach", words.say("equality.reach.chart"), finding(words), sections);
    }

    private static IntervalChart.Row row(Reach.Group group, Words words) {
        boolean missing = group.standing() == Reach.Standing.UNDER_HALF;
        return new IntervalChart.Row(
                missing
                        ? words.say("equality.reach.under", group.data().label())
                        : group.data().label(),
                missing,
                group.share(),
                group.interval().low(),
                group.interval().high(),
                group.affected());
    }

    private String finding(Words words) {
        List<Reach.Group> missing = reach.missing();
        return missing.isEmpty()
                ? words.say("equality.reach.finding.none")
                : words.say(
                        "equality.reach.finding",
                        missing.size(),
                        missing.stream()
                                .map(group -> words.say(
                                        "equality.reach.finding.group",
                                        group.data().title(),
                                        Formats.percent(group.share()),
                                        Formats.percent(group.affected())))
                                .collect(java.util.stream.Collectors.joining("; ")));
    }

    /** Groups that would squeeze the picture: said under it. */
    String leftOff(Words words) {
        List<String> large = reach.compared().stream()
                .filter(ReachPage::isTooLarge)
                .map(group -> words.say(
                        "equality.reach.left-off.group",
                        group.data().title(),
                        Formats.percent(group.share()),
                        Formats.percent(group.affected())))
                .toList();
        return large.isEmpty() ? "" : words.say("equality.reach.left-off", String.join("; ", large));
    }

    private static boolean isTooLarge(Reach.Group group) {
        double largest = ReachData.CURRENT.largestInPicture().doubleValue();
        return group.affected() > largest || group.share() > largest;
    }

    static List<Cell> head(Words words) {
        return List.of(
                Cell.of(words.say("equality.reach.column.group")),
                Cell.number(words.say("equality.reach.column.took-part")),
                Cell.number(words.say("equality.reach.column.share")),
                Cell.number(words.say("equality.reach.column.interval")),
                Cell.number(words.say("equality.reach.column.affected")),
                Cell.of(words.say("equality.reach.column.reach")));
    }

    static String tookPart(Reach.Group group, Words words) {
        return words.say("equality.reach.of", Formats.number(group.participants()), Formats.number(group.known()));
    }

    static String percent(double share) {
        return String.format(java.util.Locale.UK, "%.1f%%", share * 100);
    }

    static String interval(Reach.Group group, Words words) {
        return words.say(
                "equality.reach.interval",
                String.format(java.util.Locale.UK, "%.1f", group.interval().low() * 100),
                String.format(java.util.Locale.UK, "%.1f", group.interval().high() * 100));
    }

    /** Who did not tell, by topic: a share of those who did hides them. */
    List<String> notKnown(Words words) {
        long people = reach.people();
        return reach.topics().stream()
                .filter(topic -> topic.known() < people)
                .map(topic -> words.say(
                        "equality.reach.not-known",
                        Formats.number(people - topic.known()),
                        Formats.number(people),
                        Formats.percent((double) (people - topic.known()) / people),
                        words.say("equality.reach.told." + topic.data().code())))
                .toList();
    }

    /** Groups with a name and an action instead of a figure. */
    List<Groups.Group> smallGroups() {
        var small = new ArrayList<>(uncounted);
        reach.tooSmall()
                .forEach(group -> small.add(
                        new Groups.Group(group.data().code(), group.data().title(), Groups.ADDED)));
        return small;
    }

    /** What readers outside the team see: the same groups, protected. */
    List<ReleasedTable> protectedTables() {
        return Releases.tables(reach, Disclosure.usual());
    }
}
