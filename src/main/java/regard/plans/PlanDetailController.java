package regard.plans;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.equality.LocalGroups;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;

/** Writing what a plan says beyond its outline: one page each for groups, stakeholders, steps and money. */
@Controller
@RequestMapping("/activities/{ref}/plan")
class PlanDetailController {

    private final Activities activities;
    private final Plans plans;
    private final LocalGroups groups;
    private final NamedGroups named;

    PlanDetailController(Activities activities, Plans plans, LocalGroups groups, NamedGroups named) {
        this.named = named;
        this.activities = activities;
        this.plans = plans;
        this.groups = groups;
    }

    @GetMapping("/groups")
    ModelAndView groups(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return groups(activity, GroupsForm.of(current(activity), named.of(activity)), List.of());
    }

    @PostMapping("/groups")
    ModelAndView saveGroups(@PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        Activity activity = activities.own(ref, actor);
        GroupsForm form = GroupsForm.read(typed, named.of(activity));
        return save(
                activity,
                form.version(),
                plan -> plan.with(plan.detail().reaching(form.reaching())),
                problems -> groups(activity, form, problems),
                actor);
    }

    @GetMapping("/stakeholders")
    ModelAndView stakeholders(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return page("stakeholders", activity, StakeholdersForm.of(current(activity)), List.of());
    }

    @PostMapping("/stakeholders")
    ModelAndView saveStakeholders(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        return save("stakeholders", ref, new StakeholdersForm(new Rows(typed), version(typed)), actor);
    }

    @GetMapping("/steps")
    ModelAndView steps(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return page("steps", activity, StepsForm.of(current(activity)), List.of());
    }

    @PostMapping("/steps")
    ModelAndView saveSteps(@PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        return save("steps", ref, new StepsForm(new Rows(typed), version(typed)), actor);
    }

    @GetMapping("/money")
    ModelAndView money(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return page("money", activity, MoneyForm.of(current(activity)), List.of());
    }

    @PostMapping("/money")
    ModelAndView saveMoney(@PathVariable String ref, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        return save("money", ref, new MoneyForm(new Rows(typed), version(typed)), actor);
    }

    private ModelAndView save(String name, String ref, DetailForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        if (!form.problems().isEmpty()) {
            return page(name, activity, form, form.problems());
        }
        return save(activity, form.version(), form::put, problems -> page(name, activity, form, problems), actor);
    }

    /** A plan that was complete stays so, unless the change takes something away that it must say. */
    private ModelAndView save(
            Activity activity,
            int seen,
            UnaryOperator<InvolvementPlan> change,
            Function<List<Problem>, ModelAndView> again,
            Actor actor) {
        SavedPlan saved = current(activity);
        InvolvementPlan changed = change.apply(saved.plan());
        return switch (plans.save(activity.ref(), seen, changed, saved.complete(), actor)) {
            case Planning.Saved _ -> new ModelAndView("redirect:/activities/" + activity.ref() + "/plan");
            case Planning.Refused(var problems) -> again.apply(problems);
        };
    }

    private ModelAndView groups(Activity activity, GroupsForm form, List<Problem> problems) {
        return new ModelAndView(
                "plans/groups", "page", new GroupsPage(activity, form, groups.all(activity.owner()), problems));
    }

    private static ModelAndView page(String name, Activity activity, Object form, List<Problem> problems) {
        return new ModelAndView("plans/" + name, "page", DetailPage.of(activity, form, problems));
    }

    private SavedPlan current(Activity activity) {
        return plans.of(activity.id()).orElseThrow(() -> new NotFound(activity.ref() + " plan"));
    }

    static int version(MultiValueMap<String, String> typed) {
        String version = String.valueOf(typed.getFirst("version"));
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** A form without rows. */
    static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }
}
