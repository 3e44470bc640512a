package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import regard.kernel.Role;
import regard.ui.Words;

@Controller
@RequestMapping("/activities/{ref}/equality/analysis")
class AnalysisController {

    private final Activities activities;
    private final Analyses analyses;
    private final LocalGroups groups;
    private final AnalysisRulesToday rules;
    private final Clock clock;

    AnalysisController(
            Activities activities, Analyses analyses, LocalGroups groups, AnalysisRulesToday rules, Clock clock) {
        this.activities = activities;
        this.analyses = analyses;
        this.groups = groups;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView tasks(@PathVariable String ref, Actor actor) {
        return tasks(activities.get(ref, actor), Set.of(), List.of(), actor);
    }

    @GetMapping("/sections/{section}")
    ModelAndView write(@PathVariable String ref, @PathVariable String section, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return section(activity, SectionForm.of(section(section), analysis(activity), seen(activity)), List.of());
    }

    @PostMapping("/sections/{section}")
    ModelAndView save(
            @PathVariable String ref,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        SectionForm form = SectionForm.read(section(section), typed);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return section(activity, form, problems);
        }
        analyses.save(ref, form.version(), section, form::put, actor);
        return back(ref);
    }

    @GetMapping("/groups/{code}")
    ModelAndView find(@PathVariable String ref, @PathVariable String code, Actor actor) {
        Activity activity = activities.own(ref, actor);
        GroupFinding finding = analysis(activity).finding(code);
        return group(activity, group(activity, code), FindingForm.of(finding, seen(activity)), List.of());
    }

    @PostMapping("/groups/{code}")
    ModelAndView save(@PathVariable String ref, @PathVariable String code, FindingForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Groups.Group group = group(activity, code);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return group(activity, group, form, problems);
        }
        analyses.save(ref, form.version(), code, analysis -> analysis.with(code, form.finding()), actor);
        return back(ref);
    }

    @GetMapping("/signature")
    ModelAndView ask(@PathVariable String ref, Actor actor) {
        return signature(activities.own(ref, actor), "", List.of(), actor);
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "0") int version,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        Optional<AnalysisSignature.Part> chosen = SigningPage.parts(actor).stream()
                .filter(each -> each.name().equals(part))
                .findFirst();
        if (chosen.isEmpty()) {
            return signature(
                    activity, part, List.of(new Problem("part", "equality.analysis.sign.part-missing")), actor);
        }
        List<Problem> problems = analyses.sign(ref, version, chosen.get(), actor);
        return problems.isEmpty() ? back(ref) : signature(activity, part, problems, actor);
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable String ref,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable Set<String> cleared,
            Actor actor) {
        Set<String> ticked = cleared == null ? Set.of() : cleared;
        List<Problem> problems = analyses.publish(ref, version, ticked, actor);
        return problems.isEmpty() ? back(ref) : tasks(activities.own(ref, actor), ticked, problems, actor);
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return new ModelAndView(
                "equality/versions",
                "page",
                new AnalysisVersionsPage(activity, analyses.versions(activity.id()), groups.all(activity.owner())));
    }

    @GetMapping("/versions/{version}")
    ModelAndView version(@PathVariable String ref, @PathVariable int version, Actor actor) {
        Activity activity = activities.get(ref, actor);
        AnalysisVersion found =
                analyses.version(activity.id(), version).orElseThrow(() -> new NotFound(ref + " v" + version));
        return new ModelAndView(
                "equality/version",
                "page",
                new AnalysisReadPage(
                        activity.ref(), activity.title(), found, groups.all(activity.owner()), true, Words.english()));
    }

    private ModelAndView tasks(Activity activity, Set<String> cleared, List<Problem> problems, Actor actor) {
        boolean ours = activity.owner().equals(actor.organisation());
        Optional<AnalysisVersion> current = analyses.current(activity.id());
        return new ModelAndView(
                "equality/analysis",
                "page",
                new AnalysisPage(
                        activity,
                        current,
                        analyses.published(activity.id()),
                        groups.all(activity.owner()),
                        analyses.needed(activity.id()),
                        ours && actor.isAny(Role.STAFF, Role.EQUALITY),
                        rules.of(activity),
                        LocalDate.now(clock),
                        current.map(version -> analyses.toLookAt(activity, version))
                                .orElse(List.of()),
                        cleared,
                        problems));
    }

    private static ModelAndView section(Activity activity, SectionForm form, List<Problem> problems) {
        return new ModelAndView("equality/section", "page", new SectionPage(activity, form, problems));
    }

    private static ModelAndView group(Activity activity, Groups.Group group, FindingForm form, List<Problem> problems) {
        return new ModelAndView("equality/group", "page", new GroupPage(activity, group, form, problems));
    }

    private ModelAndView signature(Activity activity, String part, List<Problem> problems, Actor actor) {
        AnalysisVersion version = analyses.current(activity.id()).orElseThrow(() -> new NotFound(activity.ref()));
        return new ModelAndView(
                "equality/signature",
                "page",
                new SigningPage(
                        activity,
                        version,
                        SigningPage.parts(actor),
                        version.analysis().isWhole(analyses.needed(activity.id())),
                        part,
                        problems));
    }

    private EqualityImpactAnalysis analysis(Activity activity) {
        return analyses.current(activity.id()).map(AnalysisVersion::analysis).orElseGet(EqualityImpactAnalysis::empty);
    }

    private int seen(Activity activity) {
        return analyses.current(activity.id()).map(AnalysisVersion::version).orElse(0);
    }

    private static Section section(String slug) {
        return Section.at(slug).orElseThrow(() -> new NotFound(slug));
    }

    private Groups.Group group(Activity activity, String code) {
        return groups.all(activity.owner()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/equality/analysis");
    }
}
