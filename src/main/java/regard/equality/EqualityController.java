package regard.equality;

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
@RequestMapping("/activities/{ref}/equality")
class EqualityController {

    private final Activities activities;
    private final Screenings screenings;
    private final Analyses analyses;

    EqualityController(Activities activities, Screenings screenings, Analyses analyses) {
        this.activities = activities;
        this.screenings = screenings;
        this.analyses = analyses;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean mayRecord =
                actor.isAny(Role.STAFF, Role.EQUALITY) && activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "equality/equality",
                "page",
                new EqualityPage(activity, screenings.of(activity.id()), analyses.current(activity.id()), mayRecord));
    }

    @GetMapping("/screening")
    ModelAndView ask(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        ScreeningForm form = screenings.of(activity.id()).map(ScreeningForm::of).orElseGet(ScreeningForm::empty);
        return page(activity, form, List.of());
    }

    @PostMapping("/screening")
    ModelAndView record(@PathVariable String ref, ScreeningForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        if (form.outcome().isBlank()) {
            return page(activity, form, List.of(new Problem("outcome", "equality.screening.outcome-missing")));
        }
        return switch (screenings.record(ref, form.version(), form.answer(), actor)) {
            case Screenings.Recording.Recorded _ -> new ModelAndView("redirect:/activities/" + ref + "/equality");
            case Screenings.Recording.Refused(var problems) -> page(activity, form, problems);
        };
    }

    private static ModelAndView page(Activity activity, ScreeningForm form, List<Problem> problems) {
        return new ModelAndView("equality/screening", "page", new ScreeningPage(activity, form, problems));
    }
}
