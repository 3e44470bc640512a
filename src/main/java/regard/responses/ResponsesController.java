package regard.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.questionnaires.Questionnaire;
import regard.responses.Receiving.Received;
import regard.responses.ResponseStore.Numbered;

/** Responses as staff see them: how many, one by one, by question; those on paper keyed in, late ones decided on. */
@Controller
@RequestMapping("/activities/{ref}/responses")
class ResponsesController {

    private static final int OF_EACH_SIDE = 2;
    private static final int PAGE = 25;
    private static final int MOST_WAITING = 50;
    private static final int LONGEST_REASON = 1_000;

    private final Responses responses;
    private final StaffResponses staff;
    private final Consultations consultations;
    private final Activities activities;
    private final Clock clock;

    ResponsesController(
            Responses responses,
            StaffResponses staff,
            Consultations consultations,
            Activities activities,
            Clock clock) {
        this.responses = responses;
        this.staff = staff;
        this.consultations = consultations;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable String ref, @RequestParam Optional<Long> before, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean isOurs = activity.owner().equals(actor.organisation());
        List<Numbered> list = isOurs ? staff.list(ref, before, PAGE + 1, actor) : List.of();
        List<Numbered> page = list.subList(0, Math.min(PAGE, list.size()));
        Consultation consultation = consultations.get(ref, actor);
        return page(
                "responses",
                new ResponsesPage(
                        ActivityHead.of(activity),
                        staff.results(ref, actor),
                        Responses.closedTo(consultation, LocalDate.now(clock)).isEmpty()
                                ? Responses.period(consultation).map(Period::last)
                                : Optional.empty(),
                        isOurs ? staff.waiting(ref, MOST_WAITING, actor) : List.of(),
                        page,
                        list.size() > PAGE ? Optional.of(page.getLast().number()) : Optional.empty(),
                        isOurs,
                        isOurs && actor.is(Role.STAFF)));
    }

    @GetMapping("/{reference}")
    ModelAndView show(@PathVariable String ref, @PathVariable String reference, Actor actor) {
        return show(ref, reference, "", List.of(), actor);
    }

    private ModelAndView show(String ref, String reference, String reason, List<Problem> problems, Actor actor) {
        Numbered numbered = staff.get(ref, reference, actor);
        return page(
                "response",
                new OneResponsePage(
                        ActivityHead.of(activities.own(ref, actor)),
                        numbered,
                        responses.lines(numbered.response()),
                        actor.is(Role.STAFF) && numbered.response().state() == Response.State.WAITING,
                        reason,
                        problems));
    }

    @PostMapping("/{reference}/late")
    ModelAndView decide(
            @PathVariable String ref,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String decision,
            Actor actor) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return show(
                    ref,
                    reference,
                    reason,
                    List.of(
                            reason.isBlank()
                                    ? new Problem("reason", "responses.late.reason.missing")
                                    : new Problem(
                                            "reason", "responses.answer.too-long", reason.length(), LONGEST_REASON)),
                    actor);
        }
        staff.decideOnLate(ref, reference, decision.equals("consider"), reason, actor);
        return new ModelAndView("redirect:/activities/" + ref + "/responses/" + reference);
    }

    @GetMapping("/questions/{question}")
    ModelAndView results(
            @PathVariable String ref, @PathVariable String question, @RequestParam Optional<Long> after, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Results all = staff.results(ref, actor);
        Results.Question results = staff.question(ref, question, actor);
        boolean mayRead = activity.owner().equals(actor.organisation())
                && results.item().type().isWords();
        List<Comment> comments = mayRead ? staff.comments(ref, results.item().id(), after, PAGE + 1, actor) : List.of();
        List<Comment> page = comments.subList(0, Math.min(PAGE, comments.size()));
        int number = results.number();
        return page(
                "results",
                new ResultsPage(
                        ActivityHead.of(activity),
                        results,
                        all.questionnaire().text(results.item(), Map.of()),
                        page,
                        activity.owner().equals(actor.organisation())
                                ? staff.why(ref, all, results, OF_EACH_SIDE, actor)
                                : List.of(),
                        comments.size() > PAGE ? Optional.of(page.getLast().number()) : Optional.empty(),
                        number > 1 ? Optional.of(number - 1) : Optional.empty(),
                        number < all.questionnaire().questions().size() ? Optional.of(number + 1) : Optional.empty()));
    }

    // ---- Keying in

    @GetMapping("/new")
    ModelAndView askToKeyIn(@PathVariable String ref, @RequestParam Optional<String> done, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        return keyingIn(
                activity,
                consultation,
                KeyingInPage.Form.empty(LocalDate.now(clock)),
                UUID.randomUUID().toString(),
                done,
                List.of());
    }

    @PostMapping("/new")
    ModelAndView keyIn(@PathVariable String ref, @RequestParam MultiValueMap<String, String> form, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        Questionnaire questionnaire = responses.questionnaire(consultation.brief());
        var typed = KeyingInPage.Form.of(form, questionnaire);
        String key = Objects.requireNonNullElse(form.getFirst("key"), "");
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems =
                typed.problems(questionnaire, period(consultation).first(), today);
        if (key.isBlank() || !problems.isEmpty()) {
            return keyingIn(activity, consultation, typed, key, Optional.empty(), problems);
        }
        LocalDate day = typed.received().date().orElseThrow();
        var submission = Submission.of(
                        typed.channelOf().orElseThrow(), typed.typeOf().orElseThrow(), typed.given(questionnaire))
                .forOrganisation(typed.organisation())
                .onBehalfOf(typed.behalf())
                .receivedAt(
                        day.equals(today)
                                ? clock.instant()
                                : day.atTime(LocalTime.NOON)
                                        .atZone(clock.getZone())
                                        .toInstant());
        return switch (responses.keyIn(ref, submission, "keyed:" + key, actor)) {
            case Received received ->
                new ModelAndView("redirect:/activities/" + ref + "/responses/new?done=" + received.reference());
            case Receiving.Mismatch _, Receiving.StillRunning _ ->
                keyingIn(
                        activity,
                        consultation,
                        typed,
                        UUID.randomUUID().toString(),
                        Optional.empty(),
                        List.of(new Problem("", "responses.keying.twice")));
            case Receiving.NotOpen _ -> throw new NotFound(ref);
        };
    }

    private ModelAndView keyingIn(
            Activity activity,
            Consultation consultation,
            KeyingInPage.Form form,
            String key,
            Optional<String> done,
            List<Problem> problems) {
        return page(
                "keying-in",
                new KeyingInPage(
                        ActivityHead.of(activity),
                        responses.questionnaire(consultation.brief()),
                        period(consultation),
                        form,
                        key,
                        done,
                        problems));
    }

    private static Period period(Consultation consultation) {
        return Responses.period(consultation)
                .orElseThrow(() -> new NotFound(consultation.brief().ref()));
    }

    private static ModelAndView page(String name, Object page) {
        return new ModelAndView("responses/" + name, "page", page);
    }
}
