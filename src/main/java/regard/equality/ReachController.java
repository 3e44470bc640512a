package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

@Controller
@RequestMapping("/activities/{ref}/reach")
class ReachController {

    private final Activities activities;
    private final WhoIsMissing missing;
    private final Releases releases;
    private final Clock clock;

    ReachController(Activities activities, WhoIsMissing missing, Releases releases, Clock clock) {
        this.activities = activities;
        this.missing = missing;
        this.releases = releases;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        return page(activities.get(ref, actor), List.of(), actor);
    }

    @GetMapping("/groups/{code}")
    ModelAndView ask(
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kind,
            Actor actor) {
        return outreach(activities.own(ref, actor), code, OutreachForm.of(kind), List.of());
    }

    @PostMapping("/groups/{code}")
    ModelAndView record(@PathVariable String ref, @PathVariable String code, OutreachForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = form.unreadable();
        if (problems.isEmpty()) {
            problems = missing.record(
                    ref,
                    code,
                    form.chosen().orElseThrow(),
                    form.what(),
                    form.on().date(),
                    form.brought(),
                    actor);
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/reach")
                : outreach(activity, code, form, problems);
    }

    @PostMapping("/publication")
    ModelAndView publish(@PathVariable String ref, @RequestParam(defaultValue = "") String method, Actor actor) {
        List<Problem> problems = releases.release(ref, method, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/reach")
                : page(activities.own(ref, actor), problems, actor);
    }

    private ModelAndView page(Activity activity, List<Problem> problems, Actor actor) {
        boolean ours = activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "equality/reach",
                "page",
                new ReachPage(
                        activity,
                        missing.takingPart(activity.id()),
                        missing.reach(activity),
                        missing.area(activity),
                        missing.uncounted(activity),
                        missing.actions(activity.id()),
                        missing.workedBefore(activity),
                        releases.latest(activity.id()),
                        LocalDate.now(clock),
                        ours && actor.isAny(Role.STAFF, Role.EQUALITY),
                        problems));
    }

    private ModelAndView outreach(Activity activity, String code, OutreachForm form, List<Problem> problems) {
        String title = missing.title(activity, code).orElseThrow(() -> new NotFound(code));
        return new ModelAndView(
                "equality/outreach",
                "page",
                new OutreachPage(
                        activity,
                        code,
                        title,
                        form,
                        missing.workedBefore(activity).getOrDefault(code, List.of()),
                        missing.actions(activity.id()).getOrDefault(code, List.of()),
                        problems));
    }
}
