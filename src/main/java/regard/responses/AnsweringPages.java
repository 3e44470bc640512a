package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import regard.consultations.Consultation;
import regard.responses.Receiving.NotOpen;

/** What each page of answering needs: the draft that a person holds, and where they belong if they hold none. */
@Component
class AnsweringPages {

    static final String CHECK = "check";

    private final Drafts drafts;
    private final Responses responses;
    private final Clock clock;

    AnsweringPages(Drafts drafts, Responses responses, Clock clock) {
        this.drafts = drafts;
        this.responses = responses;
        this.clock = clock;
    }

    /** With a draft that is not sent yet; otherwise to where the person belongs. */
    ModelAndView answering(
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
    ModelAndView sent(String ref, HttpServletRequest request, Function<Answering, ModelAndView> work) {
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

    Optional<ModelAndView> notOpen(Consultation consultation, HttpStatus status) {
        return Responses.closedTo(consultation, LocalDate.now(clock))
                .map(closed -> notOpen(consultation, closed, status));
    }

    static ModelAndView notOpen(Consultation consultation, NotOpen closed, HttpStatus status) {
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

    static String address(String ref, String step) {
        return "/involvements/" + ref + "/answers/" + step;
    }

    static ModelAndView redirect(String ref, String step) {
        return new ModelAndView("redirect:" + address(ref, step));
    }

    static ModelAndView page(String name, Object page) {
        return page(name, page, HttpStatus.OK);
    }

    static ModelAndView page(String name, Object page, HttpStatus status) {
        return new ModelAndView("responses/" + name, Map.of("page", page), status);
    }
}
