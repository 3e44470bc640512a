package regard.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.DateInput;

/** What councils and Healthwatch say, and the replies. */
@Controller
@RequestMapping("/scrutiny/comments")
class CommentController {

    private final Comments comments;
    private final Scrutiny scrutiny;
    private final Activities activities;
    private final Clock clock;

    CommentController(Comments comments, Scrutiny scrutiny, Activities activities, Clock clock) {
        this.comments = comments;
        this.scrutiny = scrutiny;
        this.activities = activities;
        this.clock = clock;
    }

    /** What was typed of a reply. */
    record ReplyForm(@Nullable String reply, @Nullable DateInput sentOn) {}

    @GetMapping("/new")
    ModelAndView write(@RequestParam(defaultValue = "") String activity, Actor actor) {
        return form(CommentForm.about(activity), List.of(), actor);
    }

    @PostMapping("/new")
    ModelAndView receive(CommentForm form, Actor actor) {
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return form(form, unreadable, actor);
        }
        return switch (comments.receive(form.received(scrutiny.scrutineers(actor)), actor)) {
            case Comments.Taking.Taken(var comment) -> new ModelAndView("redirect:/scrutiny/comments/" + comment.id());
            case Comments.Taking.Refused(var problems) -> form(form, problems, actor);
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        return page(comments.get(id, actor), "", DateInput.of(LocalDate.now(clock)), List.of(), actor);
    }

    @PostMapping("/{id}/reply")
    ModelAndView reply(@PathVariable UUID id, ReplyForm form, Actor actor) {
        Comment comment = comments.get(id, actor);
        DateInput sentOn = Typed.or(form.sentOn());
        List<Problem> unreadable = Typed.unreadable(java.util.Map.of("sentOn", sentOn));
        List<Problem> problems =
                unreadable.isEmpty() ? comments.reply(id, Typed.or(form.reply()), sentOn.date(), actor) : unreadable;
        return problems.isEmpty()
                ? new ModelAndView("redirect:/scrutiny/comments/" + id)
                : page(comment, Typed.or(form.reply()), sentOn, problems, actor);
    }

    private ModelAndView page(Comment comment, String reply, DateInput sentOn, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "scrutiny/comment",
                "page",
                new CommentPage(comment, LocalDate.now(clock), reply, sentOn, actor.is(Role.STAFF), problems));
    }

    private ModelAndView form(CommentForm form, List<Problem> problems, Actor actor) {
        List<Activity> own = activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .toList();
        return new ModelAndView(
                "scrutiny/receiving", "page", new CommentFormPage(form, scrutiny.scrutineers(actor), own, problems));
    }
}
