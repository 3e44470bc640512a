package regard.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

@Controller
@RequestMapping("/activities/{ref}/plan/checklists/{kind}")
class ChecklistController {

    private final Activities activities;
    private final Checklists checklists;

    ChecklistController(Activities activities, Checklists checklists) {
        this.activities = activities;
        this.checklists = checklists;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, @PathVariable String kind, Actor actor) {
        Activity activity = activities.get(ref, actor);
        var typed = new LinkedHashMap<String, Checklists.Typed>();
        Map<String, Checklist.Answer> answers = checklists.of(activity.id());
        answers.forEach((code, answer) -> typed.put(
                code, new Checklists.Typed(answer.yes() ? Checklists.YES : Checklists.NO, answer.recommendation())));
        return page(activity, kind(kind), typed, List.of(), actor);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String ref,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        Checklist.Kind asked = kind(kind);
        var typed = new LinkedHashMap<String, Checklists.Typed>();
        Checklist.of(asked)
                .forEach(item -> typed.put(
                        item.code(),
                        new Checklists.Typed(first(form, "yes-" + item.code()), first(form, "why-" + item.code()))));
        List<Problem> problems = checklists.answer(ref, asked, typed, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/plan")
                : page(activity, asked, typed, problems, actor);
    }

    private ModelAndView page(
            Activity activity,
            Checklist.Kind kind,
            Map<String, Checklists.Typed> typed,
            List<Problem> problems,
            Actor actor) {
        boolean may = activity.owner().equals(actor.organisation()) && actor.isAny(Role.STAFF, Role.EQUALITY, Role.LAY);
        return new ModelAndView(
                "plans/checklist",
                "page",
                new ChecklistPage(activity, kind, typed, checklists.of(activity.id()), may, problems));
    }

    private static Checklist.Kind kind(String slug) {
        return Checklist.Kind.at(slug).orElseThrow(() -> new NotFound(slug));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
