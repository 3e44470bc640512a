package regard.equality;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import regard.kernel.Problem;

@Controller
@RequestMapping("/activities/{ref}/reach/questions")
class MonitoringController {

    private final Activities activities;
    private final Monitoring monitoring;

    MonitoringController(Activities activities, Monitoring monitoring) {
        this.activities = activities;
        this.monitoring = monitoring;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return page(activity, monitoring.choice(activity.id()), List.of());
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable List<String> lists,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        var choice = new MonitoringChoice(lists == null ? List.of() : lists, reason);
        List<Problem> problems = monitoring.choose(ref, choice, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/reach")
                : page(activity, choice, problems);
    }

    private static ModelAndView page(Activity activity, MonitoringChoice choice, List<Problem> problems) {
        return new ModelAndView("equality/monitoring", "page", new MonitoringPage(activity, choice, problems));
    }
}
