package regard.duties;

import java.util.Optional;
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
import regard.kernel.Role;
import regard.organisations.Organisations;

@Controller
@RequestMapping("/activities/{ref}/duty")
class DutyController {

    private final Activities activities;
    private final Duties duties;
    private final Assessments assessments;
    private final SigningOff signingOff;
    private final ResultPages results;
    private final Organisations organisations;

    DutyController(
            Activities activities,
            Duties duties,
            Assessments assessments,
            SigningOff signingOff,
            ResultPages results,
            Organisations organisations) {
        this.activities = activities;
        this.duties = duties;
        this.assessments = assessments;
        this.signingOff = signingOff;
        this.results = results;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Optional<Assessment> latest = duties.latest(activity.id());
        return latest.filter(Assessment::isComplete)
                .map(assessment -> results.show(activity, assessment, actor))
                .orElseGet(() -> start(activity, latest, actor));
    }

    @PostMapping
    ModelAndView begin(@PathVariable String ref, Actor actor) {
        Assessment assessment = assessments.start(ref, actor);
        return Journey.next(assessment.answers())
                .map(step -> new ModelAndView("redirect:/activities/" + ref + "/duty/" + step.slug()))
                .orElseGet(() -> backToResult(ref));
    }

    @PostMapping("/filing")
    ModelAndView file(@PathVariable String ref, @RequestParam int version, Actor actor) {
        signingOff.file(ref, version, actor);
        return backToResult(ref);
    }

    private ModelAndView start(Activity activity, Optional<Assessment> begun, Actor actor) {
        boolean own = activity.owner().equals(actor.organisation());
        boolean isCommissioner = organisations.get(activity.owner()).kind().isCommissioner();
        return new ModelAndView(
                "duties/start",
                "page",
                new StartPage(activity, begun, own && isCommissioner && actor.is(Role.STAFF), isCommissioner));
    }

    private static ModelAndView backToResult(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/duty");
    }
}
