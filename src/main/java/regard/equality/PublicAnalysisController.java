package regard.equality;

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
import regard.ui.Words;

/** The analysis as everybody may read it, from the day it is published. */
@Controller
class PublicAnalysisController {

    private final Activities activities;
    private final Analyses analyses;
    private final LocalGroups groups;
    private final Organisations organisations;

    PublicAnalysisController(
            Activities activities, Analyses analyses, LocalGroups groups, Organisations organisations) {
        this.activities = activities;
        this.analyses = analyses;
        this.groups = groups;
        this.organisations = organisations;
    }

    @GetMapping("/involvements/{ref}/equality")
    ModelAndView read(@PathVariable String ref, HttpServletRequest request) {
        Activity activity = activities.find(ref).orElseThrow(() -> new NotFound(ref));
        AnalysisVersion version = analyses.published(activity.id()).orElseThrow(() -> new NotFound(ref));
        request.setAttribute(Organisation.class.getName(), organisations.get(activity.owner()));
        return new ModelAndView(
                "equality/public",
                "page",
                new AnalysisReadPage(
                        ref, activity.title(), version, groups.all(activity.owner()), false, Words.english()));
    }
}
