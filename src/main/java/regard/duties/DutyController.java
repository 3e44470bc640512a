package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import regard.organisations.Organisations;
import regard.organisations.People;
import regard.ui.Status.Mark;

@Controller
@RequestMapping("/activities/{ref}/duty")
class DutyController {

    private final Activities activities;
    private final Duties duties;
    private final RulesToday rules;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    DutyController(
            Activities activities,
            Duties duties,
            RulesToday rules,
            Organisations organisations,
            People people,
            Clock clock) {
        this.activities = activities;
        this.duties = duties;
        this.rules = rules;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Optional<Assessment> latest = duties.latest(activity.id());
        return latest.filter(Assessment::isComplete)
                .map(assessment -> result(activity, assessment, true, actor))
                .orElseGet(() -> start(activity, latest, actor));
    }

    @PostMapping
    ModelAndView begin(@PathVariable String ref, Actor actor) {
        Assessment assessment = duties.start(ref, actor);
        return Journey.next(assessment.answers())
                .map(step -> new ModelAndView("redirect:/activities/" + ref + "/duty/" + step.slug()))
                .orElseGet(() -> backToResult(ref));
    }

    @GetMapping("/signature")
    ModelAndView sign(@PathVariable String ref, Actor actor) {
        return signature("duties/signature", ref, new SignatureForm(0, "", "", ""), List.of(), actor);
    }

    @PostMapping("/signature")
    ModelAndView sign(@PathVariable String ref, SignatureForm form, Actor actor) {
        if (form.chosen().isEmpty()) {
            return signature(
                    "duties/signature",
                    ref,
                    form,
                    List.of(new Problem("role", "duties.signature.role-missing")),
                    actor);
        }
        return switch (duties.sign(ref, form.version(), form.chosen().get(), form.statement(), actor)) {
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
            return signature(
                    "duties/refusal", ref, form, List.of(new Problem("role", "duties.signature.role-missing")), actor);
        }
        return switch (duties.refuse(ref, form.version(), form.chosen().get(), form.reason(), actor)) {
            case Signing.Signed _ -> backToResult(ref);
            case Signing.Refused(var problems) -> signature("duties/refusal", ref, form, problems, actor);
            case Signing.GateClosed(var verdict) ->
                throw new IllegalStateException("refusing asks no gate: " + verdict);
        };
    }

    @PostMapping("/filing")
    ModelAndView file(@PathVariable String ref, @RequestParam int version, Actor actor) {
        duties.file(ref, version, actor);
        return backToResult(ref);
    }

    @GetMapping("/reopening")
    ModelAndView reopen(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return reopening(activity, "", List.of());
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable String ref,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String because,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        if (because.isBlank()) {
            return reopening(activity, because, List.of(new Problem("because", "duties.reopening.reason-missing")));
        }
        duties.reopen(ref, version, because, actor);
        return backToResult(ref);
    }

    @GetMapping("/versions")
    ModelAndView versions(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return new ModelAndView(
                "duties/versions",
                "page",
                new VersionsPage(
                        activity,
                        duties.versions(activity.id()).stream()
                                .map(version -> new VersionsPage.Version(
                                        version,
                                        version.isComplete() ? Optional.of(duties.assess(version)) : Optional.empty()))
                                .toList()));
    }

    @GetMapping("/versions/{version}")
    ModelAndView version(@PathVariable String ref, @PathVariable String version, Actor actor) {
        Activity activity = activities.get(ref, actor);
        List<Assessment> versions = duties.versions(activity.id());
        Assessment asked = versions.stream()
                .filter(each -> String.valueOf(each.version()).equals(version))
                .filter(Assessment::isComplete)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
        return result(activity, asked, asked.version() == versions.getFirst().version(), actor);
    }

    private ModelAndView start(Activity activity, Optional<Assessment> begun, Actor actor) {
        boolean own = activity.owner().equals(actor.organisation());
        boolean isCommissioner = organisations.get(activity.owner()).kind().isCommissioner();
        return new ModelAndView(
                "duties/start",
                "page",
                new StartPage(activity, begun, own && isCommissioner && actor.is(Role.STAFF), isCommissioner));
    }

    private ModelAndView result(Activity activity, Assessment assessment, boolean current, Actor actor) {
        DutyAssessment result = duties.assess(assessment);
        LocalDate assessedOn = LocalDate.parse(assessment.answers().text("dates.assessment"));
        boolean ownStaff = activity.owner().equals(actor.organisation()) && actor.is(Role.STAFF);
        Integer score = result.score();
        Optional<LocalDate> lastDay =
                result.outcome().needsInvolvementFirst() ? ResultPage.lastDayForViews(activity) : Optional.empty();
        return new ModelAndView(
                "duties/result",
                "page",
                new ResultPage(
                        activity,
                        assessment,
                        result,
                        ResultPage.scores(assessment.answers(), result, assessedOn),
                        score == null
                                ? Optional.empty()
                                : Optional.of(ScoreScale.of(Proportionality.on(assessedOn), score, score)),
                        rules.speak(activity, result.breaches()),
                        ResultPage.flagged(result),
                        result.requiredSignOffs().stream()
                                .map(role -> signer(role, assessment))
                                .toList(),
                        current ? maySign(activity, assessment, result, actor) : List.of(),
                        current && ownStaff && assessment.mayChange(),
                        current && ownStaff && !assessment.mayChange(),
                        current,
                        current
                                && !assessment.isSigned()
                                && !Duties.blockingSignature(result).isEmpty(),
                        lastDay,
                        ResultPage.openBy(lastDay, result.minimumPeriod()),
                        assessment.isSigned()
                                ? Optional.empty()
                                : ResultPage.signBy(activity).filter(day -> !day.isBefore(LocalDate.now(clock)))));
    }

    private ResultPage.Signer signer(SignOffRole role, Assessment assessment) {
        Optional<Signature> given = assessment.given().stream()
                .filter(signature -> signature.role() == role)
                .findFirst();
        Optional<Signature> refusal = assessment.refusal(role);
        Mark mark = given.isPresent() ? Mark.OK : refusal.isPresent() ? Mark.NOTE : Mark.TODO;
        Optional<Signature> word = given.or(() -> refusal);
        return new ResultPage.Signer(
                role,
                mark,
                word.map(signature -> people.get(signature.person()).name()).orElse(""),
                word.map(Signature::on),
                given.isPresent() ? "" : refusal.map(Signature::statement).orElse(""));
    }

    /** The roles nobody has signed in yet that this person may take; none if they have signed already. */
    private static List<SignOffRole> maySign(
            Activity activity, Assessment assessment, DutyAssessment result, Actor actor) {
        boolean hasSigned = assessment.given().stream()
                .anyMatch(signature -> signature.person().equals(actor.person()));
        if (!activity.owner().equals(actor.organisation()) || hasSigned || assessment.isSigned()) {
            return List.of();
        }
        return open(result, actor);
    }

    private static List<SignOffRole> open(DutyAssessment result, Actor actor) {
        return Arrays.stream(SignOffRole.values())
                .filter(result.missingSignOffs()::contains)
                .filter(role -> actor.is(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF))
                .toList();
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
        DutyAssessment result = duties.assess(assessment);
        return new ModelAndView(
                template,
                "page",
                new SignaturePage(activity, assessment, result, open(result, actor), form, problems, refusal));
    }

    private ModelAndView reopening(Activity activity, String because, List<Problem> problems) {
        return new ModelAndView(
                "duties/reopening", "page", new ReopeningPage(activity, complete(activity), because, problems));
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
