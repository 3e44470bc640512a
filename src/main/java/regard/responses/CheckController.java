package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
import regard.questionnaires.Answer;
import regard.responses.Receiving.NotOpen;
import regard.responses.Receiving.Received;
import regard.texts.PersonalData;
import regard.ui.Words;

/** All answers on one page before they are sent, with a warning where they seem to name somebody; and the sending. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class CheckController {

    private final AnsweringPages pages;
    private final Drafts drafts;

    CheckController(AnsweringPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/check")
    ModelAndView check(@PathVariable String ref, HttpServletRequest request) {
        return pages.answering(ref, request, HttpStatus.OK, CheckController::check);
    }

    private static ModelAndView check(Answering answering) {
        Draft draft = answering.draft();
        List<AnswerLines> answers = AnswerLines.of(answering.questionnaire(), draft.answers());
        String last =
                answers.isEmpty() ? "start" : String.valueOf(answers.getLast().number());
        return AnsweringPages.page(
                "check",
                new CheckPage(
                        answering.ref(),
                        answering.title(),
                        draft.changes().isPresent() ? "" : who(draft.who()),
                        answers,
                        draft.key(),
                        details(draft),
                        AnsweringPages.address(answering.ref(), last)));
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
        return pages.answering(ref, request, HttpStatus.FORBIDDEN, answering -> {
            if ("save".equals(form.getFirst("then"))) {
                return AnsweringPages.redirect(ref, "saved");
            }
            // A page of another draft, kept open since: it shows what this one holds before anything is sent.
            if (!answering.draft().key().equals(form.getFirst("key"))) {
                return AnsweringPages.redirect(ref, AnsweringPages.CHECK);
            }
            return switch (drafts.send(ref, answering.draft())) {
                case Received received when received.replayed() -> AnsweringPages.redirect(ref, "received?again=yes");
                case Received _ ->
                    AnsweringPages.redirect(ref, answering.draft().changes().isPresent() ? "received" : "about-you");
                case Receiving.Mismatch _ -> AnsweringPages.redirect(ref, "received?again=yes");
                case Receiving.StillRunning _ -> AnsweringPages.redirect(ref, AnsweringPages.CHECK);
                case NotOpen closed -> AnsweringPages.notOpen(answering.consultation(), closed, HttpStatus.FORBIDDEN);
            };
        });
    }
}
