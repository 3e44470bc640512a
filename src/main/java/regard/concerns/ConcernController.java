package regard.concerns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

/** Those who were not asked, and what they are answered. */
@Controller
@RequestMapping("/concerns")
class ConcernController {

    private static final int MOST = 200;

    private final Concerns concerns;
    private final Activities activities;
    private final Clock clock;

    ConcernController(Concerns concerns, Activities activities, Clock clock) {
        this.concerns = concerns;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "concerns/concerns", "page", new ConcernsPage(concerns.list(actor, MOST), LocalDate.now(clock)));
    }

    @GetMapping("/{reference}")
    ModelAndView show(@PathVariable String reference, Actor actor) {
        return page(reference, ReplyForm.EMPTY, List.of(), actor);
    }

    @PostMapping("/{reference}")
    ModelAndView reply(@PathVariable String reference, ReplyForm form, Actor actor) {
        List<Problem> problems = concerns.reply(reference, form, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/concerns/" + reference)
                : page(reference, form, problems, actor);
    }

    private ModelAndView page(String reference, ReplyForm form, List<Problem> problems, Actor actor) {
        Concern concern = concerns.get(reference, actor);
        boolean mayReply = actor.is(Role.STAFF);
        return new ModelAndView(
                "concerns/concern",
                "page",
                new ConcernPage(
                        concern,
                        concern.activity().map(activities::get),
                        mayReply ? concerns.contact(concern, actor) : "",
                        form,
                        mayReply && concern.reply().isEmpty(),
                        LocalDate.now(clock),
                        problems));
    }
}
