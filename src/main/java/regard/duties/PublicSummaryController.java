package regard.duties;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.NotFound;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

@Controller
class PublicSummaryController {

    private final Duties duties;
    private final Activities activities;
    private final Organisations organisations;

    PublicSummaryController(Duties duties, Activities activities, Organisations organisations) {
        this.duties = duties;
        this.activities = activities;
        this.organisations = organisations;
    }

    @GetMapping("/involvements/{ref}/duty")
    ModelAndView read(@PathVariable String ref, HttpServletRequest request) {
        Activity activity = activities.find(ref).orElseThrow(() -> new NotFound(ref));
        PublicSummary summary = duties.publicSummary(activity.id()).orElseThrow(() -> new NotFound(ref));
        Organisation owner = organisations.get(activity.owner());
        request.setAttribute(Organisation.class.getName(), owner);
        return new ModelAndView("duties/summary", "page", new SummaryPage(summary, owner.name()));
    }
}
