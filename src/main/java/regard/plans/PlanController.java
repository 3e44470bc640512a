package regard.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.DutyAssessment;
import regard.duties.MinimumPeriod;
import regard.equality.LocalGroups;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

@Controller
@RequestMapping("/activities/{ref}/plan")
class PlanController {

    private final Activities activities;
    private final Plans plans;
    private final Duties duties;
    private final NamedGroups named;
    private final LocalGroups groups;
    private final Checklists checklists;
    private final Clock clock;

    PlanController(
            Activities activities,
            Plans plans,
            Duties duties,
            NamedGroups named,
            LocalGroups groups,
            Checklists checklists,
            Clock clock) {
        this.activities = activities;
        this.plans = plans;
        this.duties = duties;
        this.named = named;
        this.groups = groups;
        this.checklists = checklists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean mayChange = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        return new ModelAndView("plans/plan", "page", planned(activity, mayChange));
    }

    @GetMapping("/change")
    ModelAndView change(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        PlanForm form = plans.of(activity.id()).map(PlanForm::of).orElseGet(() -> PlanForm.empty(named.of(activity)));
        return page(activity, form, List.of());
    }

    @PostMapping("/change")
    ModelAndView save(@PathVariable String ref, PlanForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return page(activity, form, unreadable);
        }
        return switch (plans.save(ref, form.version(), outline(activity, form), form.saysComplete(), actor)) {
            case Planning.Saved(var saved) ->
                new ModelAndView("redirect:/activities/" + ref + (saved.complete() ? "" : "/plan"));
            case Planning.Refused(var problems) -> page(activity, form, problems);
        };
    }

    private PlanPage planned(Activity activity, boolean mayChange) {
        Optional<SavedPlan> saved = plans.of(activity.id());
        InvolvementPlan plan = saved.map(SavedPlan::plan)
                .orElseGet(() -> PlanForm.empty(List.of()).plan());
        return new PlanPage(
                activity,
                saved,
                PlanCalendar.of(activity, plan, LocalDate.now(clock), minimumDays(activity)),
                named.of(activity),
                groups.all(activity.owner()),
                checklists.of(activity.id()),
                mayChange);
    }

    /** The outline as it was typed; what the plan says beyond it stays. */
    private InvolvementPlan outline(Activity activity, PlanForm form) {
        InvolvementPlan typed = form.plan();
        return plans.of(activity.id()).map(saved -> typed.keeping(saved.plan())).orElse(typed);
    }

    private int minimumDays(Activity activity) {
        return duties.current(activity.id())
                .flatMap(found -> Optional.ofNullable(found.minimumPeriod()))
                .filter(period -> period.days() != null)
                .map(MinimumPeriod::length)
                .orElse(0);
    }

    private ModelAndView page(Activity activity, PlanForm form, List<Problem> problems) {
        Optional<DutyAssessment> assessed = duties.current(activity.id());
        return new ModelAndView(
                "plans/change",
                "page",
                new PlanFormPage(
                        activity,
                        form,
                        problems,
                        assessed.flatMap(found -> Optional.ofNullable(found.level()))
                                .map(level -> Words.english().say("plans.level." + level)),
                        minimumDays(activity)));
    }
}
