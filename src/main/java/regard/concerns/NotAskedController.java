package regard.concerns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.organisations.Pace;
import regard.organisations.Paces;

/** “This affects me, and I was not asked”: a page for anybody, without an account. */
@Controller
@RequestMapping("/not-asked")
class NotAskedController {

    /** A person answers each, so a machine must not fill their day; a whole office can still write at once. */
    private static final int AT_ONCE = 30;

    private static final int THEN_ONE_EVERY_SECONDS = 10;

    private final Concerns concerns;
    private final Organisations organisations;
    private final Pace pace;

    NotAskedController(Concerns concerns, Organisations organisations, Paces paces) {
        this.concerns = concerns;
        this.organisations = organisations;
        this.pace = paces.letting(AT_ONCE, THEN_ONE_EVERY_SECONDS);
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String about, HttpServletRequest request) {
        return page(SayingForm.empty(about), List.of(), request);
    }

    @PostMapping
    ModelAndView raise(SayingForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!pace.lets(request.getRemoteAddr())) {
            Pace.turnBack(response);
            return page(form, List.of(new Problem("", "concerns.too-many")), request);
        }
        return switch (concerns.raise(form)) {
            case Raising.Raised(String reference) ->
                new ModelAndView("redirect:/not-asked/received?reference=" + reference);
            case Raising.Refused(var problems) -> page(form, problems, request);
        };
    }

    private ModelAndView page(SayingForm form, List<Problem> problems, HttpServletRequest request) {
        Optional<Activity> activity = concerns.published(form.about());
        Optional<Organisation> body =
                activity.map(found -> organisations.get(found.owner())).or(organisations::host);
        body.ifPresent(found -> request.setAttribute(Organisation.class.getName(), found));
        return new ModelAndView("concerns/saying", "page", new SayingPage(form, activity, body, problems));
    }

    @GetMapping("/received")
    ModelAndView received(@RequestParam(defaultValue = "") String reference, HttpServletRequest request) {
        Concern concern = concerns.received(reference);
        Organisation body = organisations.get(concern.owner());
        request.setAttribute(Organisation.class.getName(), body);
        return new ModelAndView(
                "concerns/received",
                "page",
                new ReceivedPage(concern.reference(), concern.dueOn(), concern.reachable(), body));
    }
}
