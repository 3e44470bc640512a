package regard.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.activities.Gates;
import regard.activities.KeptBreach;
import regard.activities.Looking;
import regard.home.TodayPage.Due;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.kernel.Role;

@Controller
class TodayController {

    /** The line of responses in the record of a dossier. */
    private static final int RESPONSES = 60;

    private static final int MOST_ACTIVITIES = 30;

    private final Activities activities;
    private final Gates gates;
    private final WorkOfToday work;
    private final Looking looking;
    private final List<ActivityPanel> panels;
    private final NextDays nextDays;
    private final Clock clock;

    TodayController(
            Activities activities,
            Gates gates,
            WorkOfToday work,
            Looking looking,
            List<ActivityPanel> panels,
            NextDays nextDays,
            Clock clock) {
        this.activities = activities;
        this.gates = gates;
        this.work = work;
        this.looking = looking;
        this.panels = panels;
        this.nextDays = nextDays;
        this.clock = clock;
    }

    @GetMapping("/today")
    ModelAndView show(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Due> all = work.of(actor, today);
        List<Activity> visible = activities.list(actor);
        Map<ActivityId, List<KeptBreach>> found =
                gates.standing(actor.organisation()).stream().collect(Collectors.groupingBy(KeptBreach::activity));
        return new ModelAndView(
                "home/today",
                "page",
                new TodayPage(
                        today,
                        all.stream()
                                .filter(due ->
                                        due.status().isPresent() && due.item().mine())
                                .toList(),
                        all.stream()
                                .filter(due ->
                                        due.status().isEmpty() && due.item().mine())
                                .toList(),
                        all.stream().filter(due -> !due.item().mine()).toList(),
                        visible.stream()
                                .filter(activity -> activity.ownedBy().equals(actor.person()))
                                .filter(activity -> activity.state().isBefore(ActivityState.EVALUATED))
                                .map(activity -> new Mine(activity, nextDays.of(activity)))
                                .sorted(Comparator.comparing(Mine::nextDay))
                                .limit(MOST_ACTIVITIES)
                                .map(mine -> row(mine, found, actor, today))
                                .toList(),
                        visible.size(),
                        actor.is(Role.STAFF),
                        looking.lastNight()));
    }

    /** An activity of the reader, with the next day that matters to it. */
    private record Mine(Activity activity, Optional<NextDay> next) {

        LocalDate nextDay() {
            return next.map(NextDay::on).orElse(LocalDate.MAX);
        }
    }

    private TodayPage.Row row(Mine mine, Map<ActivityId, List<KeptBreach>> found, Actor actor, LocalDate today) {
        Activity activity = mine.activity();
        Optional<ActivityPanel.NextStep> step = panels.stream()
                .flatMap(panel -> panel.nextStep(activity, actor).stream())
                .min(Comparator.comparingInt(ActivityPanel.NextStep::position));
        String responses = panels.stream()
                .flatMap(panel -> panel.lines(activity, actor).stream())
                .filter(line -> line.position() == RESPONSES)
                .map(ActivityPanel.Line::state)
                .findFirst()
                .orElse("");
        return new TodayPage.Row(
                activity,
                nextDays.openNow(activity, today)
                        .map(period -> new TodayPage.OpenDay(new Period(period.first(), today).days(), period.days())),
                mine.next(),
                step.map(ActivityPanel.NextStep::button).orElse(""),
                new TodayPage.Found(found.getOrDefault(activity.id(), List.of())),
                responses);
    }
}
