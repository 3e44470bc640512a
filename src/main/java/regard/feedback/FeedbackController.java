package regard.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import regard.messages.Outbox;

/** Writing what people are told, telling them, and evaluating; and what could not be sent. */
@Controller
class FeedbackController {

    private final Feedback feedback;
    private final Activities activities;
    private final Outbox outbox;

    FeedbackController(Feedback feedback, Activities activities, Outbox outbox) {
        this.feedback = feedback;
        this.activities = activities;
        this.outbox = outbox;
    }

    @GetMapping("/activities/{ref}/feedback")
    ModelAndView list(@PathVariable String ref, Actor actor) {
        return page(ref, Set.of(), List.of(), actor);
    }

    @PostMapping("/activities/{ref}/feedback/publication")
    ModelAndView publish(@PathVariable String ref, @RequestParam(required = false) Set<String> cleared, Actor actor) {
        Set<String> ticked = cleared == null ? Set.of() : cleared;
        List<Problem> problems = feedback.publish(ref, ticked, actor);
        return problems.isEmpty() ? back(ref) : page(ref, ticked, problems, actor);
    }

    private ModelAndView page(String ref, Set<String> cleared, List<Problem> problems, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean mayWrite = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "feedback/items",
                "page",
                new ItemsPage(
                        activity,
                        feedback.list(ref, actor),
                        feedback.published(ref),
                        feedback.told(activity),
                        mayWrite,
                        mayWrite ? feedback.toLookAt(activity) : List.of(),
                        cleared,
                        problems));
    }

    @GetMapping("/activities/{ref}/feedback/items")
    ModelAndView item(@PathVariable String ref, @RequestParam Optional<UUID> item, Actor actor) {
        activities.own(ref, actor);
        ItemForm form = item.map(id -> feedback.list(ref, actor).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(ItemForm::of)
                        .orElseThrow(() -> new NotFound(id)))
                .orElse(ItemForm.EMPTY);
        return itemPage(ref, form, List.of(), actor);
    }

    @PostMapping("/activities/{ref}/feedback/items")
    ModelAndView put(@PathVariable String ref, ItemForm form, Actor actor) {
        var problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(feedback.put(ref, form.item(), actor));
        }
        return problems.isEmpty() ? back(ref) : itemPage(ref, form, problems, actor);
    }

    private ModelAndView itemPage(String ref, ItemForm form, List<Problem> problems, Actor actor) {
        return new ModelAndView("feedback/item", "page", new ItemPage(activities.own(ref, actor), form, problems));
    }

    @GetMapping("/activities/{ref}/evaluation")
    ModelAndView evaluation(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return evaluationPage(
                activity,
                feedback.evaluation(ref, actor).map(EvaluationForm::of).orElse(EvaluationForm.EMPTY),
                List.of(),
                actor);
    }

    @PostMapping("/activities/{ref}/evaluation")
    ModelAndView evaluate(@PathVariable String ref, EvaluationForm form, Actor actor) {
        var problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(feedback.evaluate(ref, form.evaluation(), actor));
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref)
                : evaluationPage(activities.own(ref, actor), form, problems, actor);
    }

    private static ModelAndView evaluationPage(
            Activity activity, EvaluationForm form, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "feedback/evaluation",
                "page",
                new EvaluationPage(
                        activity,
                        form,
                        actor.is(Role.STAFF) && activity.owner().equals(actor.organisation()),
                        problems));
    }

    @GetMapping("/outbox")
    ModelAndView outbox(Actor actor) {
        return new ModelAndView(
                "feedback/outbox", "page", new OutboxPage(outbox.waiting(actor), outbox.givenUp(actor)));
    }

    @PostMapping("/outbox/{message}/retry")
    ModelAndView retry(@PathVariable UUID message, Actor actor) {
        outbox.retry(message, actor);
        return new ModelAndView("redirect:/outbox");
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/feedback");
    }
}
