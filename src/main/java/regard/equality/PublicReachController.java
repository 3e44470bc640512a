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

/** Who took part, as everybody may read it, from the day it is released. */
@Controller
class PublicReachController {

    private final Activities activities;
    private final Releases releases;
    private final Organisations organisations;

    PublicReachController(Activities activities, Releases releases, Organisations organisations) {
        this.activities = activities;
        this.releases = releases;
        this.organisations = organisations;
    }

    @GetMapping("/involvements/{ref}/reach")
    ModelAndView read(@PathVariable String ref, HttpServletRequest request) {
        Activity activity = activities.find(ref).orElseThrow(() -> new NotFound(ref));
        Release release = releases.published(activity.id()).orElseThrow(() -> new NotFound(ref));
        request.setAttribute(Organisation.class.getName(), organisations.get(activity.owner()));
        return new ModelAndView("equality/public-reach", "page", new PublicReachPage(ref, activity.title(), release));
    }
}
