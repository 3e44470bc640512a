package regard.decisions;

import java.util.List;
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
import regard.kernel.Problem;
import regard.kernel.Role;

/** What the paper says people were asked about. */
@Controller
@RequestMapping("/activities/{ref}/decision/claims")
class ClaimController {

    private final Activities activities;
    private final Claims claims;

    ClaimController(Activities activities, Claims claims) {
        this.activities = activities;
        this.claims = claims;
    }

    /** A claim, with what people were asked about where it says they were asked. */
    record Checked(PaperClaim claim, List<String> asked) {

        boolean isSo() {
            return asked.contains(claim.proposal());
        }
    }

    record Page(
            Activity activity,
            List<Checked> claims,
            String proposal,
            String askedIn,
            List<Problem> problems,
            boolean mayWrite) {

        String address() {
            return "/activities/" + activity.ref() + "/decision";
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        return page(activities.get(ref, actor), "", ref, List.of(), actor);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String askedIn,
            Actor actor) {
        List<Problem> problems = claims.add(ref, proposal, askedIn, actor);
        return problems.isEmpty() ? done(ref) : page(activities.own(ref, actor), proposal, askedIn, problems, actor);
    }

    @PostMapping("/{claim}/removal")
    ModelAndView remove(@PathVariable String ref, @PathVariable UUID claim, Actor actor) {
        claims.remove(ref, claim, actor);
        return done(ref);
    }

    private ModelAndView page(Activity activity, String proposal, String askedIn, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "decisions/claims",
                "page",
                new Page(
                        activity,
                        claims.list(activity).stream()
                                .map(claim -> new Checked(claim, claims.asked(claim.askedIn())))
                                .toList(),
                        proposal,
                        askedIn,
                        problems,
                        activity.owner().equals(actor.organisation()) && actor.isAny(Role.STAFF, Role.EXECUTIVE)));
    }

    private static ModelAndView done(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/decision/claims");
    }
}
