package regard.options;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The options of an activity on pages. */
@Controller
@RequestMapping("/activities/{ref}/options")
class OptionController {

    private final Options options;
    private final Activities activities;

    OptionController(Options options, Activities activities) {
        this.options = options;
        this.activities = activities;
    }

    @GetMapping
    ModelAndView list(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean mayWrite = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "options/options",
                "page",
                new OptionsPage(activity, options.list(activity), options.panels(activity), mayWrite));
    }

    @GetMapping("/{id}")
    ModelAndView option(@PathVariable String ref, @PathVariable String id, Actor actor) {
        Activity activity = activities.own(ref, actor);
        OptionForm form =
                known(id).map(each -> OptionForm.of(option(activity, each))).orElse(OptionForm.EMPTY);
        return page(activity, id, form, List.of());
    }

    @PostMapping("/{id}")
    ModelAndView record(@PathVariable String ref, @PathVariable String id, OptionForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        UUID identity = known(id).map(each -> option(activity, each).id()).orElseGet(UUID::randomUUID);
        List<Problem> unreadable = form.unreadable();
        List<Problem> problems = unreadable.isEmpty()
                ? options.record(ref, form.option(identity, options.panels(activity)), actor)
                : unreadable;
        return problems.isEmpty() ? back(ref) : page(activity, id, form, problems);
    }

    @GetMapping("/panels/{id}")
    ModelAndView panel(@PathVariable String ref, @PathVariable String id, Actor actor) {
        Activity activity = activities.own(ref, actor);
        PanelForm form =
                known(id).map(each -> PanelForm.of(panel(activity, each))).orElse(PanelForm.EMPTY);
        return page(activity, id, form, List.of());
    }

    @PostMapping("/panels/{id}")
    ModelAndView record(@PathVariable String ref, @PathVariable String id, PanelForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        UUID identity = known(id).map(each -> panel(activity, each).id()).orElseGet(UUID::randomUUID);
        List<Problem> unreadable = form.unreadable();
        List<Problem> problems = unreadable.isEmpty() ? options.record(ref, form.panel(identity), actor) : unreadable;
        return problems.isEmpty() ? back(ref) : page(activity, id, form, problems);
    }

    private Option option(Activity activity, UUID id) {
        return options.list(activity).stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private Panel panel(Activity activity, UUID id) {
        return options.panels(activity).stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Optional<UUID> known(String id) {
        if (id.equals("new")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new NotFound("id");
        }
    }

    private ModelAndView page(Activity activity, String id, OptionForm form, List<Problem> problems) {
        return new ModelAndView(
                "options/option", "page", new OptionPage(activity, id, form, options.panels(activity), problems));
    }

    private static ModelAndView page(Activity activity, String id, PanelForm form, List<Problem> problems) {
        return new ModelAndView("options/panel", "page", new PanelPage(activity, id, form, problems));
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/options");
    }
}
