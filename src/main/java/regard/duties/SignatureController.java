package regard.duties;

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
import regard.activities.RulesToday;
import regard.kernel.Actor;
import regard.kernel.NotAllowed;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Verdict;

@Controller
@RequestMapping("/activities/{ref}/duty")
class SignatureController {

    private final Activities activities;
    private final Duties duties;
    private final SigningOff signingOff;
    private final RulesToday rules;

    SignatureController(Activities activities, Duties duties, SigningOff signingOff, RulesToday rules) {
        this.activities = activities;
        this.duties = duties;
        this.signingOff = signingOff;
        this.rules = rules;
    }

    @GetMapping("/signature")
    ModelAndView sign(@PathVariable String ref, Actor actor) {
        return signature("duties/signature", ref, new SignatureForm(0, "", "", ""), List.of(), actor);
    }

    @PostMapping("/signature")
    ModelAndView sign(@PathVariable String ref, SignatureForm form, Actor actor) {
        if (form.chosen().isEmpty()) {
            return signature("duties/signature", ref, form, form.withoutRoleToSign(), actor);
        }
        return switch (signingOff.sign(ref, form.version(), form.chosen().get(), form.statement(), actor)) {
            case Signing.Signed _ -> backToResult(ref);
            case Signing.Refused(var problems) -> signature("duties/signature", ref, form, problems, actor);
            case Signing.GateClosed(var verdict) -> closed(ref, form, verdict, actor);
        };
    }

    @GetMapping("/refusal")
    ModelAndView refuse(@PathVariable String ref, Actor actor) {
        return signature("duties/refusal", ref, new SignatureForm(0, "", "", ""), List.of(), actor);
    }

    @PostMapping("/refusal")
    ModelAndView refuse(@PathVariable String ref, SignatureForm form, Actor actor) {
        if (form.chosen().isEmpty()) {
            return signature("duties/refusal", ref, form, form.withoutRoleToRefuse(), actor);
        }
        return switch (signingOff.refuse(ref, form.version(), form.chosen().get(), form.reason(), actor)) {
            case Signing.Signed _ -> backToResult(ref);
            case Signing.Refused(var problems) -> signature("duties/refusal", ref, form, problems, actor);
            case Signing.GateClosed(var verdict) ->
                throw new IllegalStateException("refusing asks no gate: " + verdict);
        };
    }

    private ModelAndView closed(String ref, SignatureForm form, Verdict verdict, Actor actor) {
        RulesToday.Refusal refusal = rules.refusal(activities.own(ref, actor), verdict);
        return signature("duties/signature", ref, form, List.of(refusal.problem()), Optional.of(refusal), actor);
    }

    private ModelAndView signature(
            String template, String ref, SignatureForm form, List<Problem> problems, Actor actor) {
        return signature(template, ref, form, problems, Optional.empty(), actor);
    }

    private ModelAndView signature(
            String template,
            String ref,
            SignatureForm form,
            List<Problem> problems,
            Optional<RulesToday.Refusal> refusal,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        if (!actor.isAny(Role.STAFF, Role.LAY)) {
            throw new NotAllowed("only staff and lay members sign");
        }
        Assessment assessment = complete(activity);
        DutyAssessment result = duties.result(assessment);
        return new ModelAndView(
                template,
                "page",
                new SignaturePage(
                        activity, assessment, result, SigningOff.open(result, actor), form, problems, refusal));
    }

    private Assessment complete(Activity activity) {
        return duties.latest(activity.id())
                .filter(Assessment::isComplete)
                .orElseThrow(() -> new NotFound(activity.ref()));
    }

    private static ModelAndView backToResult(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/duty");
    }
}
