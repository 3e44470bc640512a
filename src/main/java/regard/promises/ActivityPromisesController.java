package regard.promises;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;

/** The promises that an activity must keep, as its dossier leads to them. */
@Controller
class ActivityPromisesController {

    private final Promises promises;
    private final Activities activities;

    ActivityPromisesController(Promises promises, Activities activities) {
        this.promises = promises;
        this.activities = activities;
    }

    @GetMapping("/activities/{ref}/promises")
    ModelAndView list(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean ours = activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "promises/activity",
                "page",
                new ActivityPromisesPage(activity, promises.of(activity), ours, ours && actor.is(Role.STAFF)));
    }
}
