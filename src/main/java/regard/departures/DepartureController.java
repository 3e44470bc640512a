package regard.departures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** Departures from guidance on pages. */
@Controller
class DepartureController {

    private final Departures departures;
    private final Activities activities;
    private final Clock clock;

    DepartureController(Departures departures, Activities activities, Clock clock) {
        this.departures = departures;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/departures")
    ModelAndView list(Actor actor) {
        return list(Optional.empty(), departures.list(actor), true, mayWrite(actor));
    }

    @GetMapping("/activities/{ref}/departures")
    ModelAndView list(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean ours = activity.owner().equals(actor.organisation());
        return list(Optional.of(activity), departures.of(ref, activity.owner()), ours, ours && mayWrite(actor));
    }

    @GetMapping("/departures/new")
    ModelAndView write(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String activity,
            Actor actor) {
        return form("new", DepartureForm.about(area, activity), List.of(), actor);
    }

    @PostMapping("/departures/new")
    ModelAndView record(DepartureForm form, Actor actor) {
        return record("new", UUID.randomUUID(), form, actor);
    }

    @GetMapping("/departures/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return new ModelAndView(
                "departures/departure",
                "page",
                new DeparturePage(departures.get(known(id), actor), LocalDate.now(clock), mayWrite(actor)));
    }

    @GetMapping("/departures/{id}/change")
    ModelAndView change(@PathVariable String id, Actor actor) {
        return form(id, DepartureForm.of(departures.get(known(id), actor)), List.of(), actor);
    }

    @PostMapping("/departures/{id}/change")
    ModelAndView change(@PathVariable String id, DepartureForm form, Actor actor) {
        return record(id, departures.get(known(id), actor).id(), form, actor);
    }

    private ModelAndView record(String id, UUID identity, DepartureForm form, Actor actor) {
        List<Problem> unreadable = form.unreadable();
        List<Problem> problems = unreadable.isEmpty() ? departures.record(form.departure(identity), actor) : unreadable;
        return problems.isEmpty()
                ? new ModelAndView("redirect:/departures/" + identity)
                : form(id, form, problems, actor);
    }

    private ModelAndView list(Optional<Activity> activity, List<Departure> all, boolean ours, boolean mayWrite) {
        return new ModelAndView(
                "departures/departures",
                "page",
                new DeparturesPage(activity, all, LocalDate.now(clock), ours, mayWrite));
    }

    private ModelAndView form(String id, DepartureForm form, List<Problem> problems, Actor actor) {
        List<Activity> own = activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .toList();
        return new ModelAndView("departures/form", "page", new DepartureFormPage(id, form, own, problems));
    }

    private static boolean mayWrite(Actor actor) {
        return actor.isAny(Role.STAFF, Role.EXECUTIVE);
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound("id");
        }
    }
}
