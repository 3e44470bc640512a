package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.consultations.Consultation;
import regard.kernel.Problem;

/** Answering begins: for whom somebody answers. A draft that was begun goes on. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class StartController {

    private final AnsweringPages pages;
    private final Drafts drafts;
    private final Responses responses;

    StartController(AnsweringPages pages, Drafts drafts, Responses responses) {
        this.pages = pages;
        this.drafts = drafts;
        this.responses = responses;
    }

    @GetMapping("/start")
    ModelAndView start(
            @PathVariable String ref, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        Consultation consultation = responses.findPublic(ref);
        return pages.notOpen(consultation, HttpStatus.OK)
                .orElseGet(() -> start(
                        consultation,
                        drafts.find(HeldCodes.of(request), consultation.brief().id())
                                .filter(draft -> draft.sentAs().isEmpty())
                                .map(draft -> StartPage.Form.of(draft.who()))
                                .orElse(StartPage.Form.EMPTY),
                        from.equals(AnsweringPages.CHECK),
                        List.of()));
    }

    @PostMapping("/start")
    ModelAndView begin(
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Consultation consultation = responses.findPublic(ref);
        Optional<ModelAndView> notOpen = pages.notOpen(consultation, HttpStatus.FORBIDDEN);
        if (notOpen.isPresent()) {
            return notOpen.get();
        }
        var typed = StartPage.Form.of(form);
        boolean fromCheck = AnsweringPages.CHECK.equals(form.getFirst("from"));
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
        return AnsweringPages.redirect(ref, fromCheck ? AnsweringPages.CHECK : "1");
    }

    private ModelAndView start(
            Consultation consultation, StartPage.Form form, boolean fromCheck, List<Problem> problems) {
        return AnsweringPages.page(
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
}
