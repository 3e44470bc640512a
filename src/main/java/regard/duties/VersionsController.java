package regard.duties;

import java.util.List;
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
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.organisations.People;
import regard.ui.Words;

@Controller
@RequestMapping("/activities/{ref}/duty")
class VersionsController {

    private final Activities activities;
    private final Duties duties;
    private final Assessments assessments;
    private final ResultPages results;
    private final People people;

    VersionsController(
            Activities activities, Duties duties, Assessments assessments, ResultPages results, People people) {
        this.activities = activities;
        this.duties = duties;
        this.assessments = assessments;
        this.results = results;
        this.people = people;
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return new ModelAndView(
                "duties/versions",
                "page",
                new VersionsPage(
                        activity,
                        duties.versions(activity.id()).stream()
                                .map(version -> new VersionsPage.Version(
                                        version,
                                        version.isComplete() ? Optional.of(duties.result(version)) : Optional.empty()))
                                .toList()));
    }

    @GetMapping("/versions/{version}")
    ModelAndView version(@PathVariable String ref, @PathVariable String version, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return results.show(activity, answered(activity, version), actor);
    }

    /** Two versions side by side; without a choice, the newest and the one before. */
    @GetMapping("/comparison")
    ModelAndView compare(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            Actor actor) {
        Activity activity = activities.get(ref, actor);
        List<Assessment> versions = duties.versions(activity.id()).stream()
                .filter(Assessment::isComplete)
                .toList();
        if (versions.size() < 2) {
            throw new NotFound("comparison");
        }
        Assessment first = one.isBlank() ? versions.get(1) : answered(activity, one);
        Assessment second = other.isBlank() ? versions.getFirst() : answered(activity, other);
        return new ModelAndView(
                "duties/comparison",
                "page",
                new ComparisonPage(
                        activity,
                        Comparison.of(first, duties.result(first), second, duties.result(second), Words.english())));
    }

    @GetMapping("/reopening")
    ModelAndView reopen(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Assessment newest = newest(activity);
        var found = duties.result(newest).reopen().stream().map(Reopening::name).toList();
        return reopening(
                activity,
                new ReopeningForm(newest.version(), found, String.join(" ", duties.questions(newest))),
                List.of());
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable String ref, ReopeningForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        if (form.because().isBlank()) {
            return reopening(activity, form, List.of(new Problem("because", "duties.reopening.reason-missing")));
        }
        if (form.because().length() > Typed.LONGEST) {
            return reopening(
                    activity, form, List.of(new Problem("because", "duties.problem.words-too-long", Typed.LONGEST)));
        }
        assessments.reopen(ref, form.version(), form.chosen(), form.because(), actor);
        return new ModelAndView("redirect:/activities/" + ref + "/duty");
    }

    private ModelAndView reopening(Activity activity, ReopeningForm form, List<Problem> problems) {
        Assessment newest = newest(activity);
        return new ModelAndView(
                "duties/reopening",
                "page",
                new ReopeningPage(
                        activity,
                        newest,
                        newest.given().stream().map(this::signer).toList(),
                        newest.refusals().stream().map(this::signer).toList(),
                        form,
                        problems));
    }

    private ReopeningPage.Signer signer(Signature signature) {
        return new ReopeningPage.Signer(
                signature.role(), people.get(signature.person()).name(), signature.statement());
    }

    private Assessment answered(Activity activity, String version) {
        return duties.versions(activity.id()).stream()
                .filter(each -> String.valueOf(each.version()).equals(version))
                .filter(Assessment::isComplete)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
    }

    private Assessment newest(Activity activity) {
        return duties.latest(activity.id())
                .filter(Assessment::isComplete)
                .orElseThrow(() -> new NotFound(activity.ref()));
    }
}
