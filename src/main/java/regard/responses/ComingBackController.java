package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.consultations.Consultation;
import regard.kernel.Problem;

/** Answers are kept for another day: the code to come back with, and deleting what was not sent. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class ComingBackController {

    private final AnsweringPages pages;
    private final Drafts drafts;
    private final Responses responses;

    ComingBackController(AnsweringPages pages, Drafts drafts, Responses responses) {
        this.pages = pages;
        this.drafts = drafts;
        this.responses = responses;
    }

    @GetMapping("/saved")
    ModelAndView saved(@PathVariable String ref, HttpServletRequest request) {
        return pages.answering(ref, request, HttpStatus.OK, answering -> {
            Code code = answering.draft().code();
            return AnsweringPages.page(
                    "saved",
                    new SavedPage(
                            ref,
                            answering.title(),
                            code,
                            AnsweringPages.address(ref, "return?code=" + code.shown()),
                            AfterClosing.RULES.draftsUntil(
                                    Responses.period(answering.consultation()).orElseThrow())));
        });
    }

    @GetMapping("/return")
    ModelAndView comeBack(@PathVariable String ref, @RequestParam(defaultValue = "") String code) {
        Consultation consultation = responses.findPublic(ref);
        return AnsweringPages.page(
                "return", new ReturnPage(ref, consultation.brief().title(), code, List.of()));
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
            return AnsweringPages.page(
                    "return",
                    new ReturnPage(
                            ref,
                            consultation.brief().title(),
                            code,
                            List.of(new Problem("code", "responses.code.unknown"))));
        }
        HeldCodes.add(draft.get().code(), request, response);
        return AnsweringPages.redirect(ref, draft.get().sentAs().isPresent() ? "received" : AnsweringPages.CHECK);
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
}
