package regard.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import regard.kernel.PersonId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.People;

/** The promise register of the reader's body. */
@Controller
@RequestMapping("/promises")
class PromiseController {

    private final Promises promises;
    private final Candidates candidates;
    private final Activities activities;
    private final People people;

    PromiseController(Promises promises, Candidates candidates, Activities activities, People people) {
        this.promises = promises;
        this.candidates = candidates;
        this.activities = activities;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "promises/register",
                "page",
                new RegisterPage(promises.list(actor), candidates.waiting(actor), actor.is(Role.STAFF)));
    }

    @GetMapping("/new")
    ModelAndView write(
            @RequestParam(defaultValue = "") String activity, @RequestParam Optional<UUID> candidate, Actor actor) {
        WordingForm form = candidate
                .map(id -> WordingForm.of(candidates.get(id, actor)))
                .orElseGet(() -> WordingForm.about(activity));
        return writing("", form, List.of(), actor);
    }

    @PostMapping("/new")
    ModelAndView register(WordingForm form, Actor actor) {
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return writing("", form, unreadable, actor);
        }
        return switch (promises.register(form.wording(), form.about(), form.found(), actor)) {
            case Registering.Registered(var promise) -> back(promise.ref());
            case Registering.Refused(var problems) -> writing("", form, problems, actor);
        };
    }

    @GetMapping("/{ref}")
    ModelAndView show(@PathVariable String ref, Actor actor) {
        return show(promises.get(ref, actor), "", List.of(), actor);
    }

    @GetMapping("/{ref}/change")
    ModelAndView change(@PathVariable String ref, Actor actor) {
        return writing(ref, WordingForm.of(promises.get(ref, actor)), List.of(), actor);
    }

    @PostMapping("/{ref}/change")
    ModelAndView change(@PathVariable String ref, WordingForm form, Actor actor) {
        promises.get(ref, actor);
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return writing(ref, form, unreadable, actor);
        }
        return switch (promises.change(ref, form.seen(), form.wording(), actor)) {
            case Registering.Registered _ -> back(ref);
            case Registering.Refused(var problems) -> writing(ref, form, problems, actor);
        };
    }

    @GetMapping("/{ref}/standing")
    ModelAndView standing(@PathVariable String ref, Actor actor) {
        Promise promise = promises.get(ref, actor);
        return standing(promise, StandingForm.of(promise), List.of());
    }

    @PostMapping("/{ref}/standing")
    ModelAndView stand(@PathVariable String ref, StandingForm form, Actor actor) {
        Promise promise = promises.get(ref, actor);
        if (form.chosen().isEmpty()) {
            return standing(promise, form, List.of(new Problem("standing", "promises.standing.missing")));
        }
        List<Problem> problems =
                promises.stand(ref, form.seen(), form.chosen().get(), form.because(), form.advice(), actor);
        return problems.isEmpty() ? back(ref) : standing(promise, form, problems);
    }

    @PostMapping("/{ref}/signature")
    ModelAndView sign(@PathVariable String ref, @RequestParam(defaultValue = "") String statement, Actor actor) {
        List<Problem> problems = promises.sign(ref, statement, actor);
        return problems.isEmpty() ? back(ref) : show(promises.get(ref, actor), statement, problems, actor);
    }

    @GetMapping("/{ref}/activities")
    ModelAndView link(@PathVariable String ref, @RequestParam(defaultValue = "") String activity, Actor actor) {
        Promise promise = promises.get(ref, actor);
        LinkForm form = promise.links().stream()
                .filter(link -> link.ref().equals(activity))
                .findFirst()
                .map(LinkForm::of)
                .orElseGet(() -> new LinkForm(activity, "", ""));
        return linking(promise, form, List.of(), actor);
    }

    @PostMapping("/{ref}/activities")
    ModelAndView link(@PathVariable String ref, LinkForm form, Actor actor) {
        Promise promise = promises.get(ref, actor);
        var problems = new ArrayList<Problem>();
        if (form.activity().isBlank()) {
            problems.add(new Problem("activity", "promises.link.activity-missing"));
        }
        if (form.met().isBlank()) {
            problems.add(new Problem("met", "promises.link.met-missing"));
        }
        if (problems.isEmpty()) {
            problems.addAll(promises.link(ref, form.activity(), form.isMet(), form.how(), actor));
        }
        return problems.isEmpty() ? back(ref) : linking(promise, form, problems, actor);
    }

    @PostMapping("/{ref}/activities/{activity}/removal")
    ModelAndView unlink(@PathVariable String ref, @PathVariable String activity, Actor actor) {
        promises.unlink(ref, activity, actor);
        return back(ref);
    }

    private ModelAndView show(Promise promise, String statement, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "promises/promise",
                "page",
                new PromisePage(
                        promise,
                        promise.standingBy().map(this::name).orElse(""),
                        promise.lay().map(lay -> name(lay.person())).orElse(""),
                        actor.is(Role.STAFF),
                        actor.is(Role.LAY) && promise.waitsForLay(),
                        statement,
                        problems));
    }

    private ModelAndView writing(String ref, WordingForm form, List<Problem> problems, Actor actor) {
        return new ModelAndView("promises/wording", "page", new WordingPage(ref, form, own(actor), problems));
    }

    private static ModelAndView standing(Promise promise, StandingForm form, List<Problem> problems) {
        return new ModelAndView("promises/standing", "page", new StandingPage(promise, form, problems));
    }

    private ModelAndView linking(Promise promise, LinkForm form, List<Problem> problems, Actor actor) {
        return new ModelAndView("promises/link", "page", new LinkPage(promise, form, own(actor), problems));
    }

    private List<Activity> own(Actor actor) {
        return activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .toList();
    }

    private String name(PersonId person) {
        try {
            return people.get(person).name();
        } catch (NotFound _) {
            return "";
        }
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/promises/" + ref);
    }
}
