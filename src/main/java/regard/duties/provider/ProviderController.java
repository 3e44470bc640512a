package regard.duties.provider;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

@Controller
@RequestMapping("/activities/{ref}/duty/provider-report")
class ProviderController {

    private final Activities activities;
    private final ProviderReports reports;

    ProviderController(Activities activities, ProviderReports reports) {
        this.activities = activities;
        this.reports = reports;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return page(
                activity, reports.of(activity.id()).map(ProviderForm::of).orElse(ProviderForm.EMPTY), List.of(), actor);
    }

    @PostMapping
    ModelAndView save(@PathVariable String ref, ProviderForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = reports.save(ref, form, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/duty")
                : page(activity, form, problems, actor);
    }

    private static ModelAndView page(Activity activity, ProviderForm form, List<Problem> problems, Actor actor) {
        boolean mayChange = activity.owner().equals(actor.organisation()) && actor.is(Role.STAFF);
        return new ModelAndView(
                "duties/provider/report", "page", new ProviderPage(activity, form, problems, mayChange));
    }
}
