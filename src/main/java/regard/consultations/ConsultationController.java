package regard.consultations;

import java.time.Clock;
import java.time.LocalDate;
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
import regard.consultations.MovingPage.Verb;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Gate;
import regard.questionnaires.Questionnaires;

/** Where a consultation stands, and the moves it can make: opening, extension, closing, withdrawal. */
@Controller
@RequestMapping("/activities/{ref}")
class ConsultationController {

    private final Activities activities;
    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final WordsOfOpening words;
    private final Moves moves;
    private final List<BeforeOpening> before;
    private final RulesToday rules;
    private final Clock clock;

    ConsultationController(
            Activities activities,
            Consultations consultations,
            Questionnaires questionnaires,
            WordsOfOpening words,
            Moves moves,
            List<BeforeOpening> before,
            RulesToday rules,
            Clock clock) {
        this.activities = activities;
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.words = words;
        this.moves = moves;
        this.before = List.copyOf(before);
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/consultation")
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Optional<Consultation> consultation = consultations.of(activity.id());
        return new ModelAndView(
                "consultations/consultation",
                "page",
                new ConsultationPage(
                        StaffPage.of(activity),
                        consultation,
                        consultation
                                .map(it -> consultations.history(it.brief().id()))
                                .orElse(List.of()),
                        actor.is(Role.STAFF) && activity.owner().equals(actor.organisation()),
                        LocalDate.now(clock)));
    }

    @GetMapping("/opening")
    ModelAndView askToOpen(@PathVariable String ref, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        return opening(
                activity,
                OpeningForm.usual(LocalDate.now(clock), consultations.adequateTime(activity.id())),
                List.of(),
                actor);
    }

    @PostMapping("/opening")
    ModelAndView open(@PathVariable String ref, OpeningForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return opening(activity, form, unreadable, actor);
        }
        return switch (consultations.open(ref, form.terms(), form.cleared(), actor)) {
            case Opening.Opened _ -> done(ref);
            case Opening.Refused(var problems) -> opening(activity, form, problems, actor);
            case Opening.GateClosed(var verdict) -> {
                RulesToday.Refusal refusal = rules.refusal(activity, verdict);
                yield opening(activity, form, List.of(refusal.problem()), Optional.of(refusal), actor);
            }
        };
    }

    @GetMapping("/extension")
    ModelAndView askToExtend(@PathVariable String ref, Actor actor) {
        return ask(ref, Verb.EXTENSION, actor);
    }

    @PostMapping("/extension")
    ModelAndView extend(@PathVariable String ref, ReasonForm form, Actor actor) {
        Optional<LocalDate> last = form.last().date();
        if (last.isEmpty()) {
            return moving(
                    ref,
                    Verb.EXTENSION,
                    form,
                    List.of(new Problem(form.last().wrongField("last"), "consultations.last.unreadable")),
                    actor);
        }
        return moved(ref, Verb.EXTENSION, form, moves.extend(ref, last.get(), form.why(), actor), actor);
    }

    @GetMapping("/closing")
    ModelAndView askToClose(@PathVariable String ref, Actor actor) {
        return ask(ref, Verb.CLOSING, actor);
    }

    @PostMapping("/closing")
    ModelAndView close(@PathVariable String ref, ReasonForm form, Actor actor) {
        return moved(ref, Verb.CLOSING, form, moves.close(ref, form.why(), actor), actor);
    }

    @GetMapping("/withdrawal")
    ModelAndView askToWithdraw(@PathVariable String ref, Actor actor) {
        return ask(ref, Verb.WITHDRAWAL, actor);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String ref, ReasonForm form, Actor actor) {
        return moved(ref, Verb.WITHDRAWAL, form, moves.withdraw(ref, form.why(), actor), actor);
    }

    private ModelAndView ask(String ref, Verb verb, Actor actor) {
        return moving(ref, verb, ReasonForm.empty(), List.of(), actor);
    }

    private ModelAndView moved(String ref, Verb verb, ReasonForm form, Moving moving, Actor actor) {
        return switch (moving) {
            case Moving.Moved _ -> done(ref);
            case Moving.Refused(var problems) -> moving(ref, verb, form, problems, actor);
        };
    }

    private ModelAndView moving(String ref, Verb verb, ReasonForm form, List<Problem> problems, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Period period =
                consultations.of(activity.id()).flatMap(Consultations::period).orElseThrow(() -> new NotFound(ref));
        return new ModelAndView(
                "consultations/moving",
                "page",
                new MovingPage(
                        StaffPage.of(activity), verb, period, form, moves.toLookAt(activity, form.why()), problems));
    }

    private ModelAndView opening(Activity activity, OpeningForm form, List<Problem> problems, Actor actor) {
        return opening(activity, form, problems, Optional.empty(), actor);
    }

    private ModelAndView opening(
            Activity activity,
            OpeningForm form,
            List<Problem> problems,
            Optional<RulesToday.Refusal> refusal,
            Actor actor) {
        Consultation consultation = consultations.of(activity.id()).orElseThrow(() -> new NotFound(activity.ref()));
        return new ModelAndView(
                "consultations/opening",
                "page",
                new OpeningPage(
                        StaffPage.of(activity),
                        form,
                        consultations.adequateTime(activity.id()),
                        consultation.brief().questionnaire().map(questionnaires::get),
                        before.stream()
                                .flatMap(room -> room.missing(consultation.brief()).stream())
                                .toList(),
                        refusal.isPresent() ? List.of() : putRightElsewhere(activity),
                        words.toLookAt(activity, consultation.brief(), actor),
                        problems,
                        refusal));
    }

    /** What gate G2 would ask, but for what is typed on the page of the opening itself. */
    private List<RulesToday.Spoken> putRightElsewhere(Activity activity) {
        return rules.at(activity, Gate.G2).broken().stream()
                .filter(rule -> !rule.page().equals("consultation"))
                .toList();
    }

    private static ModelAndView done(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/consultation");
    }
}
