package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.places.Places;
import regard.responses.Receiving.Received;

/** Answers were sent: what people say about themselves, the receipt, telling them what happened, a copy. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class SentController {

    private final AnsweringPages pages;
    private final Responses responses;
    private final Receipts receipts;
    private final Monitoring monitoring;
    private final Places places;
    private final Activities activities;
    private final Clock clock;

    SentController(
            AnsweringPages pages,
            Responses responses,
            Receipts receipts,
            Monitoring monitoring,
            Places places,
            Activities activities,
            Clock clock) {
        this.pages = pages;
        this.responses = responses;
        this.receipts = receipts;
        this.monitoring = monitoring;
        this.places = places;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/about-you")
    ModelAndView aboutYou(@PathVariable String ref, HttpServletRequest request) {
        return pages.sent(
                ref,
                request,
                answering -> AnsweringPages.page(
                        "about-you",
                        new AboutYouPage(ref, answering.title(), asked(answering), Map.of(), "", List.of())));
    }

    @GetMapping("/about-you/questions")
    ModelAndView aboutYouQuestions(@PathVariable String ref, HttpServletRequest request) {
        return pages.sent(
                ref,
                request,
                answering -> AnsweringPages.page(
                        "about-you-questions",
                        new AboutYouPage(
                                ref,
                                answering.title(),
                                asked(answering),
                                receipts.aboutThemselves(
                                        answering.draft().consultation(),
                                        answering.draft().sentAs().orElseThrow()),
                                "",
                                List.of())));
    }

    @PostMapping("/about-you/questions")
    ModelAndView tellAboutYou(
            @PathVariable String ref, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return pages.sent(ref, request, answering -> {
            MonitoringChoice asked = asked(answering);
            Map<String, List<String>> chosen = AboutYouPage.read(asked, form, places::at);
            List<Problem> problems = new ArrayList<>(AboutYouPage.problems(chosen));
            String postcode = AboutYouPage.postcode(form);
            if (postcode.isEmpty()) {
                AboutYouPage.keepArea(
                        receipts.aboutThemselves(
                                answering.draft().consultation(),
                                answering.draft().sentAs().orElseThrow()),
                        chosen);
            }
            if (!postcode.isEmpty() && !places.isPostcode(postcode)) {
                problems.add(new Problem(AboutYouPage.POSTCODE, "responses.about-you.postcode"));
            }
            if (!problems.isEmpty()) {
                return AnsweringPages.page(
                        "about-you-questions",
                        new AboutYouPage(ref, answering.title(), asked, chosen, postcode, problems));
            }
            receipts.aboutThemselves(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow(), chosen);
            return AnsweringPages.redirect(ref, "received");
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
        return pages.sent(
                ref,
                request,
                answering -> AnsweringPages.page(
                        "received", received(answering, !again.isEmpty(), !told.isEmpty(), "", List.of())));
    }

    @PostMapping("/telling")
    ModelAndView tell(
            @PathVariable String ref, @RequestParam(defaultValue = "") String tell, HttpServletRequest request) {
        return pages.sent(ref, request, answering -> {
            String email = tell.strip();
            if (!Responses.isEmail(email)) {
                return AnsweringPages.page(
                        "received",
                        received(
                                answering,
                                false,
                                false,
                                tell,
                                List.of(new Problem("tell", "responses.received.tell.unreadable"))));
            }
            receipts.tell(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow(), email);
            return AnsweringPages.redirect(ref, "received?told=yes");
        });
    }

    private ReceivedPage received(
            Answering answering, boolean again, boolean told, String typed, List<Problem> problems) {
        Consultation consultation = answering.consultation();
        Period period = Responses.period(consultation).orElseThrow();
        Optional<Received> stored = responses.sentBefore(
                consultation.brief().id(), answering.draft().key());
        Response response = receipts.response(
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
        return pages.sent(ref, request, answering -> {
            Response response = receipts.response(
                    answering.draft().consultation(), answering.draft().sentAs().orElseThrow());
            return AnsweringPages.page(
                    "copy",
                    new CopyPage(
                            ref,
                            answering.title(),
                            response.reference(),
                            response.receivedAt(),
                            responses.lines(response)));
        });
    }
}
