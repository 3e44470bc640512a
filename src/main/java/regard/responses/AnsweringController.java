package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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
import regard.equality.Monitoring;
import regard.equality.MonitoringChoice;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.places.Places;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaire;
import regard.responses.Receiving.NotOpen;
import regard.responses.Receiving.Received;
import regard.texts.PersonalData;
import regard.ui.Words;

/** Answering, one thing on a page: for whom, each question, check, send, about you, the receipt. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class AnsweringController {

    private static final String CHECK = "check";

    private final Drafts drafts;
    private final Responses responses;
    private final Monitoring monitoring;
    private final Places places;
    private final Activities activities;
    private final Clock clock;

    AnsweringController(
            Drafts drafts,
            Responses responses,
            Monitoring monitoring,
            Places places,
            Activities activities,
            Clock clock) {
        this.drafts = drafts;
        this.responses = responses;
        this.monitoring = monitoring;
        this.places = places;
        this.activities = activities;
        this.clock = clock;
    }

    /** A draft on its way through the questions of a consultation. */
    private record Answering(String ref, Consultation consultation, Questionnaire questionnaire, Draft draft) {

        String title() {
            return consultation.brief().title();
        }

        List<Item> asked() {
            return asked(draft.answers());
        }

        private List<Item> asked(Map<String, Answer> answers) {
            return questionnaire.shown(answers).stream()
                    .filter(item -> !item.content())
                    .toList();
        }

        int number(Item item) {
            return questionnaire.questions().indexOf(item) + 1;
        }
    }

    // ---- Start

    @GetMapping("/start")
    ModelAndView start(
            @PathVariable String ref, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        Consultation consultation = responses.findPublic(ref);
        return notOpen(consultation, HttpStatus.OK)
                .orElseGet(() -> start(
                        consultation,
                        drafts.find(HeldCodes.of(request), consultation.brief().id())
                                .filter(draft -> draft.sentAs().isEmpty())
                                .map(draft -> StartPage.Form.of(draft.who()))
                                .orElse(StartPage.Form.EMPTY),
                        from.equals(CHECK),
                        List.of()));
    }

    @PostMapping("/start")
    ModelAndView begin(
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Consultation consultation = responses.findPublic(ref);
        Optional<ModelAndView> notOpen = notOpen(consultation, HttpStatus.FORBIDDEN);
        if (notOpen.isPresent()) {
            return notOpen.get();
        }
        var typed = StartPage.Form.of(form);
        boolean fromCheck = CHECK.equals(form.getFirst("from"));
        List<Problem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return start(consultation, typed, fromCheck, problems);
        }
        Optional<Draft> going = drafts.find(
                        HeldCodes.of(request), consultation.brief().id())
                .filter(draft -> draft.sentAs().isEmpty() && draft.changes().isEmpty());
        if (going.isPresent()) {
            drafts.answerFor(going.get(), typed.answeringFor());
        } else {
            // Nobody sees this box: what stands in it was put there by a machine.
            boolean machine =
                    !Objects.requireNonNullElse(form.getFirst("website"), "").isEmpty();
            HeldCodes.add(drafts.begin(consultation, typed.answeringFor(), machine), request, response);
        }
        return redirect(ref, fromCheck ? CHECK : "1");
    }

    private ModelAndView start(
            Consultation consultation, StartPage.Form form, boolean fromCheck, List<Problem> problems) {
        return page(
                "start",
                new StartPage(
                        consultation.brief().ref(),
                        consultation.brief().title(),
                        responses
                                .questionnaire(consultation.brief())
                                .questions()
                                .size(),
                        Responses.period(consultation).orElseThrow().last(),
                        form,
                        fromCheck,
                        problems));
    }

    // ---- Questions

    @GetMapping("/{number:[0-9]+}")
    ModelAndView question(
            @PathVariable String ref,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return answering(ref, request, HttpStatus.OK, answering -> {
            Optional<Item> item = at(answering, number);
            return item.isEmpty()
                    ? redirect(ref, next(answering, number))
                    : page("question", question(answering, item.get(), from.equals(CHECK), List.of()));
        });
    }

    @PostMapping("/{number:[0-9]+}")
    ModelAndView answer(
            @PathVariable String ref,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return answering(ref, request, HttpStatus.FORBIDDEN, answering -> {
            Item item = question(answering, number);
            boolean fromCheck = CHECK.equals(form.getFirst("from"));
            var typed = Typed.of(form, item);
            List<Problem> problems = typed.problems(item);
            if (!problems.isEmpty()) {
                return page(
                        "question",
                        question(
                                answering,
                                item,
                                typed,
                                Objects.requireNonNullElse(form.getFirst("mark"), ""),
                                fromCheck,
                                problems));
            }
            Set<Item> askedBefore = new HashSet<>(answering.asked());
            Saving saving = drafts.save(
                    answering.draft(), item, typed.answer(item), Objects.requireNonNullElse(form.getFirst("mark"), ""));
            return switch (saving) {
                case Saving.Clash(Draft now) ->
                    clash(
                            new Answering(ref, answering.consultation(), answering.questionnaire(), now),
                            item,
                            typed,
                            fromCheck);
                case Saving.Saved(Draft now) -> {
                    var after = new Answering(ref, answering.consultation(), answering.questionnaire(), now);
                    if ("save".equals(form.getFirst("then"))) {
                        yield redirect(ref, "saved");
                    }
                    yield redirect(ref, fromCheck ? opened(after, askedBefore) : next(after, number));
                }
            };
        });
    }

    /** The question at an address, if it is asked of a person who answered so. */
    private static Optional<Item> at(Answering answering, int number) {
        List<Item> questions = answering.questionnaire().questions();
        if (number < 1 || number > questions.size()) {
            throw new NotFound("question " + number);
        }
        return Optional.of(questions.get(number - 1)).filter(answering.asked()::contains);
    }

    private static Item question(Answering answering, int number) {
        List<Item> questions = answering.questionnaire().questions();
        if (number < 1 || number > questions.size()) {
            throw new NotFound("question " + number);
        }
        return questions.get(number - 1);
    }

    private static String next(Answering answering, int number) {
        return answering.asked().stream()
                .map(answering::number)
                .filter(other -> other > number)
                .findFirst()
                .map(String::valueOf)
                .orElse(CHECK);
    }

    /** A question that the change has opened, or back to the answers. */
    private static String opened(Answering after, Set<Item> askedBefore) {
        return after.asked().stream()
                .filter(item -> !askedBefore.contains(item))
                .findFirst()
                .map(item -> after.number(item) + "?from=" + CHECK)
                .orElse(CHECK);
    }

    private static QuestionPage question(Answering answering, Item item, boolean fromCheck, List<Problem> problems) {
        return question(
                answering,
                item,
                Typed.of(Optional.ofNullable(answering.draft().answers().get(item.id()))),
                answering.draft().mark(item.id()),
                fromCheck,
                problems);
    }

    private static QuestionPage question(
            Answering answering, Item item, Typed typed, String mark, boolean fromCheck, List<Problem> problems) {
        List<Item> asked = answering.asked();
        int position = asked.indexOf(item);
        return new QuestionPage(
                answering.ref(),
                answering.title(),
                answering.number(item),
                item,
                answering.questionnaire().text(item, answering.draft().answers()),
                before(answering, item),
                position + 1,
                asked.size(),
                typed,
                mark,
                fromCheck,
                address(
                        answering.ref(),
                        fromCheck
                                ? CHECK
                                : position <= 0 ? "start" : String.valueOf(answering.number(asked.get(position - 1)))),
                problems);
    }

    /** What is to be read between the question before and this one. */
    private static List<String> before(Answering answering, Item question) {
        var texts = new ArrayList<String>();
        for (Item item : answering.questionnaire().shown(answering.draft().answers())) {
            if (item.equals(question)) {
                return texts;
            }
            if (item.content()) {
                texts.add(answering.questionnaire().text(item, answering.draft().answers()));
            } else {
                texts.clear();
            }
        }
        return List.of();
    }

    private ModelAndView clash(Answering answering, Item item, Typed typed, boolean fromCheck) {
        var page = question(answering, item, typed, answering.draft().mark(item.id()), fromCheck, List.of());
        String next = fromCheck ? CHECK : next(answering, answering.number(item));
        return page(
                "clash",
                new ClashPage(
                        page,
                        words(item, typed.answer(item)),
                        words(
                                item,
                                Optional.ofNullable(answering.draft().answers().get(item.id()))),
                        address(answering.ref(), next)),
                HttpStatus.CONFLICT);
    }

    private static String words(Item item, Optional<Answer> answer) {
        return String.join("\n", AnswerLines.lines(item, answer));
    }

    // ---- Check and send

    @GetMapping("/check")
    ModelAndView check(@PathVariable String ref, HttpServletRequest request) {
        return answering(ref, request, HttpStatus.OK, AnsweringController::check);
    }

    private static ModelAndView check(Answering answering) {
        Draft draft = answering.draft();
        List<AnswerLines> answers = AnswerLines.of(answering.questionnaire(), draft.answers());
        String last =
                answers.isEmpty() ? "start" : String.valueOf(answers.getLast().number());
        return page(
                "check",
                new CheckPage(
                        answering.ref(),
                        answering.title(),
                        draft.changes().isPresent() ? "" : who(draft.who()),
                        answers,
                        draft.key(),
                        details(draft),
                        address(answering.ref(), last)));
    }

    // Names are left to a person: "Dr Patel was kind" needs no warning.
    private static Optional<PersonalData.Kind> details(Draft draft) {
        return draft.answers().values().stream()
                .flatMap(answer -> answer instanceof Answer.Words(var text)
                        ? PersonalData.find(text).stream()
                        : Stream.<PersonalData.Finding>empty())
                .map(PersonalData.Finding::kind)
                .filter(kind -> kind != PersonalData.Kind.NAME)
                .findFirst();
    }

    private static String who(Draft.Who who) {
        Words words = Words.english();
        if (who.type().isOrganisation()) {
            return words.say(
                    "responses.check.who.organisation", who.organisation(), words.say("responses.type." + who.type()));
        }
        return words.say("responses.start.who." + who.type())
                + (who.onBehalfOf().isBlank() ? "" : ": " + who.onBehalfOf());
    }

    @PostMapping("/check")
    ModelAndView send(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return answering(ref, request, HttpStatus.FORBIDDEN, answering -> {
            if ("save".equals(form.getFirst("then"))) {
                return redirect(ref, "saved");
            }
            // A page of another draft, kept open since: it shows what this one holds before anything is sent.
            if (!answering.draft().key().equals(form.getFirst("key"))) {
                return redirect(ref, CHECK);
            }
            return switch (drafts.send(ref, answering.draft())) {
                case Received received when received.replayed() -> redirect(ref, "received?again=yes");
                case Received _ -> redirect(ref, answering.draft().changes().isPresent() ? "received" : "about-you");
                case Receiving.Mismatch _ -> redirect(ref, "received?again=yes");
                case Receiving.StillRunning _ -> redirect(ref, CHECK);
                case NotOpen closed -> notOpen(answering.consultation(), closed, HttpStatus.FORBIDDEN);
            };
        });
    }

    // ---- After sending

    @GetMapping("/about-you")
    ModelAndView aboutYou(@PathVariable String ref, HttpServletRequest request) {
        return sent(
                ref,
                request,
                answering -> page(
                        "about-you",
                        new AboutYouPage(ref, answering.title(), asked(answering), Map.of(), "", List.of())));
    }

    @GetMapping("/about-you/questions")
    ModelAndView aboutYouQuestions(@PathVariable String ref, HttpServletRequest request) {
        return sent(
                ref,
                request,
                answering -> page(
                        "about-you-questions",
                        new AboutYouPage(
                                ref,
                                answering.title(),
                                asked(answering),
                                responses.aboutThemselves(
                                        answering.draft().consultation(),
                                        answering.draft().sentAs().orElseThrow()),
                                "",
                                List.of())));
    }

    @PostMapping("/about-you/questions")
    ModelAndView tellAboutYou(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return sent(ref, request, answering -> {
            MonitoringChoice asked = asked(answering);
            Map<String, List<String>> chosen = AboutYouPage.read(asked, form, places::at);
            List<Problem> problems = new ArrayList<>(AboutYouPage.problems(chosen));
            String postcode = AboutYouPage.postcode(form);
            if (postcode.isEmpty()) {
                AboutYouPage.keepArea(
                        responses.aboutThemselves(
                                answering.draft().consultation(),
                                answering.draft().sentAs().orElseThrow()),
                        chosen);
            }
            if (!postcode.isEmpty() && !places.isPostcode(postcode)) {
                problems.add(new Problem(AboutYouPage.POSTCODE, "responses.about-you.postcode"));
            }
            if (!problems.isEmpty()) {
                return page(
                        "about-you-questions",
                        new AboutYouPage(ref, answering.title(), asked, chosen, postcode, problems));
            }
            responses.aboutThemselves(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow(), chosen);
            return redirect(ref, "received");
        });
    }

    private MonitoringChoice asked(Answering answering) {
        return monitoring.choice(answering.consultation().brief().activity());
    }

    @GetMapping("/received")
    ModelAndView received(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request) {
        return sent(
                ref,
                request,
                answering -> page("received", received(answering, !again.isEmpty(), !told.isEmpty(), "", List.of())));
    }

    @PostMapping("/telling")
    ModelAndView tell(
            @PathVariable String ref, @RequestParam(defaultValue = "") String tell, HttpServletRequest request) {
        return sent(ref, request, answering -> {
            String email = tell.strip();
            if (!Responses.isEmail(email)) {
                return page(
                        "received",
                        received(
                                answering,
                                false,
                                false,
                                tell,
                                List.of(new Problem("tell", "responses.received.tell.unreadable"))));
            }
            responses.tell(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow(), email);
            return redirect(ref, "received?told=yes");
        });
    }

    private ReceivedPage received(
            Answering answering, boolean again, boolean told, String typed, List<Problem> problems) {
        Consultation consultation = answering.consultation();
        Period period = Responses.period(consultation).orElseThrow();
        Optional<Received> stored = responses.sentBefore(
                consultation.brief().id(), answering.draft().key());
        Response response = responses.response(
                consultation.brief().id(), answering.draft().sentAs().orElseThrow());
        Optional<LocalDate> decision = activities
                .find(answering.ref())
                .flatMap(Activity::plannedDecisionOn)
                .filter(day -> day.isAfter(LocalDate.now(clock)));
        return new ReceivedPage(
                answering.ref(),
                stored.flatMap(received -> Code.typed(received.receipt())),
                response.reference(),
                stored.map(Received::receivedAt).orElseGet(clock::instant),
                again,
                period.last(),
                AfterClosing.RULES.takeBackUntil(period),
                Responses.feedbackBy(consultation).orElse(period.last()),
                decision,
                AfterClosing.RULES.tellBy(period, decision),
                told,
                typed,
                problems);
    }

    @GetMapping("/copy")
    ModelAndView copy(@PathVariable String ref, HttpServletRequest request) {
        return sent(ref, request, answering -> {
            Response response = responses.response(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow());
            return page(
                    "copy",
                    new CopyPage(
                            ref,
                            answering.title(),
                            response.reference(),
                            response.receivedAt(),
                            responses.lines(response)));
        });
    }

    // ---- Saving and coming back

    @GetMapping("/saved")
    ModelAndView saved(@PathVariable String ref, HttpServletRequest request) {
        return answering(ref, request, HttpStatus.OK, answering -> {
            Code code = answering.draft().code();
            return page(
                    "saved",
                    new SavedPage(
                            ref,
                            answering.title(),
                            code,
                            address(ref, "return?code=" + code.shown()),
                            AfterClosing.RULES.draftsUntil(
                                    Responses.period(answering.consultation()).orElseThrow())));
        });
    }

    @GetMapping("/return")
    ModelAndView comeBack(@PathVariable String ref, @RequestParam(defaultValue = "") String code) {
        Consultation consultation = responses.findPublic(ref);
        return page("return", new ReturnPage(ref, consultation.brief().title(), code, List.of()));
    }

    @PostMapping("/return")
    ModelAndView goOn(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Consultation consultation = responses.findPublic(ref);
        Optional<Draft> draft = Code.typed(code)
                .flatMap(held -> drafts.find(List.of(held), consultation.brief().id()));
        if (draft.isEmpty()) {
            return page(
                    "return",
                    new ReturnPage(
                            ref,
                            consultation.brief().title(),
                            code,
                            List.of(new Problem("code", "responses.code.unknown"))));
        }
        HeldCodes.add(draft.get().code(), request, response);
        return redirect(ref, draft.get().sentAs().isPresent() ? "received" : CHECK);
    }

    @PostMapping("/deletion")
    ModelAndView delete(@PathVariable String ref, HttpServletRequest request, HttpServletResponse response) {
        Consultation consultation = responses.findPublic(ref);
        drafts.find(HeldCodes.of(request), consultation.brief().id()).ifPresent(draft -> {
            if (draft.sentAs().isEmpty()) {
                drafts.delete(draft);
            }
            HeldCodes.remove(draft.code(), request, response);
        });
        return new ModelAndView("redirect:/involvements/" + ref);
    }

    // ---- What every page needs

    /** With a draft that is not sent yet; otherwise to where the person belongs. */
    private ModelAndView answering(
            String ref, HttpServletRequest request, HttpStatus closedStatus, Function<Answering, ModelAndView> work) {
        Consultation consultation = responses.findPublic(ref);
        Optional<Draft> draft = draft(consultation, request);
        if (draft.flatMap(Draft::sentAs).isPresent()) {
            return redirect(ref, "received?again=yes");
        }
        Optional<ModelAndView> notOpen = notOpen(consultation, closedStatus);
        if (notOpen.isPresent()) {
            return notOpen.get();
        }
        return draft.map(found -> work.apply(answering(ref, consultation, found)))
                .orElseGet(() -> redirect(ref, "start"));
    }

    /** With answers that were sent; otherwise to where the person belongs. */
    private ModelAndView sent(String ref, HttpServletRequest request, Function<Answering, ModelAndView> work) {
        Consultation consultation = responses.findPublic(ref);
        Optional<Draft> draft = draft(consultation, request);
        if (draft.flatMap(Draft::sentAs).isEmpty()) {
            return redirect(ref, draft.isPresent() ? CHECK : "start");
        }
        return work.apply(answering(ref, consultation, draft.get()));
    }

    private Answering answering(String ref, Consultation consultation, Draft draft) {
        return new Answering(ref, consultation, responses.questionnaire(draft), draft);
    }

    private Optional<Draft> draft(Consultation consultation, HttpServletRequest request) {
        return drafts.find(HeldCodes.of(request), consultation.brief().id());
    }

    private Optional<ModelAndView> notOpen(Consultation consultation, HttpStatus status) {
        return Responses.closedTo(consultation, LocalDate.now(clock))
                .map(closed -> notOpen(consultation, closed, status));
    }

    private static ModelAndView notOpen(Consultation consultation, NotOpen closed, HttpStatus status) {
        return page(
                "not-open",
                new NotOpenPage(
                        consultation.brief().ref(),
                        consultation.brief().title(),
                        closed.why(),
                        closed.day(),
                        Responses.period(consultation)
                                .map(AfterClosing.RULES::lateAnsweredBy)
                                .orElse(closed.day())),
                status);
    }

    private static String address(String ref, String step) {
        return "/involvements/" + ref + "/answers/" + step;
    }

    private static ModelAndView redirect(String ref, String step) {
        return new ModelAndView("redirect:" + address(ref, step));
    }

    private static ModelAndView page(String name, Object page) {
        return page(name, page, HttpStatus.OK);
    }

    private static ModelAndView page(String name, Object page, HttpStatus status) {
        return new ModelAndView("responses/" + name, Map.of("page", page), status);
    }
}
