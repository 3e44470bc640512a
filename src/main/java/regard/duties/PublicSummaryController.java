package regard.duties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** The public summary, as everybody reads it; and where staff look at one that waits because somebody might be known from it. */
@Controller
class PublicSummaryController {

    private final Summaries summaries;
    private final Activities activities;
    private final Organisations organisations;

    PublicSummaryController(Summaries summaries, Activities activities, Organisations organisations) {
        this.summaries = summaries;
        this.activities = activities;
        this.organisations = organisations;
    }

    @GetMapping("/involvements/{ref}/duty")
    ModelAndView read(@PathVariable String ref, HttpServletRequest request) {
        Activity activity = activities.find(ref).orElseThrow(() -> new NotFound(ref));
        PublicSummary summary = summaries.published(activity.id()).orElseThrow(() -> new NotFound(ref));
        Organisation owner = organisations.get(activity.owner());
        request.setAttribute(Organisation.class.getName(), owner);
        return new ModelAndView("duties/summary", "page", new SummaryPage(summary, owner.name()));
    }

    @GetMapping("/activities/{ref}/duty/public-summary")
    ModelAndView look(@PathVariable String ref, Actor actor) {
        return check(ref, Set.of(), List.of(), actor);
    }

    @PostMapping("/activities/{ref}/duty/public-summary")
    ModelAndView publish(
            @PathVariable String ref, @RequestParam(required = false) @Nullable Set<String> cleared, Actor actor) {
        Set<String> ticked = cleared == null ? Set.of() : cleared;
        List<Problem> problems = summaries.publish(ref, ticked, actor);
        return problems.isEmpty() ? toResult(ref) : check(ref, ticked, problems, actor);
    }

    /** Where it waits for nobody any more, there is nothing to look at. */
    private ModelAndView check(String ref, Set<String> cleared, List<Problem> problems, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return summaries
                .waiting(activity)
                .map(summary -> new ModelAndView(
                        "duties/summary-check",
                        "page",
                        new SummaryCheckPage(
                                activity, summary, summaries.toLookAt(activity, summary), cleared, problems)))
                .orElseGet(() -> toResult(ref));
    }

    private static ModelAndView toResult(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/duty");
    }
}
