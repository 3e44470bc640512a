package regard.duties.urgent;

import java.time.Clock;
import java.time.LocalDate;
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
import regard.kernel.NotFound;
import regard.kernel.Problem;

@Controller
@RequestMapping("/activities/{ref}/duty/temporary-change")
class TemporaryChangeController {

    private final Activities activities;
    private final TemporaryChanges changes;
    private final Clock clock;

    TemporaryChangeController(Activities activities, TemporaryChanges changes, Clock clock) {
        this.activities = activities;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String ref, Actor actor) {
        return page(activities.own(ref, actor), ReviewForm.EMPTY, List.of());
    }

    @PostMapping
    ModelAndView record(@PathVariable String ref, ReviewForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = changes.record(ref, form, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/duty")
                : page(activity, form, problems);
    }

    private ModelAndView page(Activity activity, ReviewForm form, List<Problem> problems) {
        TemporaryChange change = changes.of(activity.id()).orElseThrow(() -> new NotFound(activity.ref()));
        return new ModelAndView(
                "duties/urgent/review",
                "page",
                new ReviewPage(activity, change, change.isOverdueOn(LocalDate.now(clock)), form, problems));
    }
}
