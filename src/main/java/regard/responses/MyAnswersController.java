package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.consultations.Consultation;
import regard.kernel.Problem;

/** What a receipt code opens. The code is sent in forms only: it never stands in an address. */
@Controller
@RequestMapping("/my-answers")
class MyAnswersController {

    private final Responses responses;
    private final Receipts receipts;
    private final Drafts drafts;
    private final ObjectProvider<WhatHappened> whatHappened;

    MyAnswersController(
            Responses responses, Receipts receipts, Drafts drafts, ObjectProvider<WhatHappened> whatHappened) {
        this.responses = responses;
        this.receipts = receipts;
        this.drafts = drafts;
        this.whatHappened = whatHappened;
    }

    @GetMapping
    ModelAndView ask() {
        return page("my-answers", new MyAnswersPage("", List.of()));
    }

    @PostMapping
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        return held(code).map(this::show).orElseGet(() -> unknown(code));
    }

    @PostMapping("/changing")
    ModelAndView change(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Held> held = held(code);
        if (held.isEmpty()) {
            return unknown(code);
        }
        if (!receipts.canBeChanged(held.get())) {
            return show(held.get());
        }
        HeldCodes.add(drafts.change(held.get()), request, response);
        return new ModelAndView(
                "redirect:/involvements/" + held.get().consultation().brief().ref() + "/answers/check");
    }

    @PostMapping("/taking-back")
    ModelAndView takeBack(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String sure) {
        Optional<Held> held = held(code);
        if (held.isEmpty()) {
            return unknown(code);
        }
        if (!receipts.canBeTakenBack(held.get())) {
            return show(held.get());
        }
        if (sure.isEmpty()) {
            return page(
                    "taking-back",
                    new TakingBackPage(
                            Code.typed(code).orElseThrow(),
                            held.get().consultation().brief().title()));
        }
        receipts.takeBack(held.get());
        return new ModelAndView("redirect:/my-answers/taken-back");
    }

    @GetMapping("/taken-back")
    ModelAndView takenBack() {
        return new ModelAndView("responses/taken-back");
    }

    private Optional<Held> held(String code) {
        return Code.typed(code).flatMap(receipts::held);
    }

    private ModelAndView show(Held held) {
        Consultation consultation = held.consultation();
        return page(
                "held-answers",
                new HeldAnswersPage(
                        held.code(),
                        consultation.brief().ref(),
                        consultation.brief().title(),
                        held.response(),
                        responses.lines(held.response()),
                        receipts.canBeChanged(held),
                        receipts.canBeTakenBack(held),
                        Responses.period(consultation).map(period -> period.last()),
                        Responses.period(consultation).map(AfterClosing.RULES::takeBackUntil),
                        Responses.feedbackBy(consultation),
                        whatHappened
                                .orderedStream()
                                .flatMap(
                                        slot -> slot
                                                .outcomes(
                                                        consultation.brief().id(),
                                                        held.response().id())
                                                .stream())
                                .toList()));
    }

    private static ModelAndView unknown(String code) {
        return page("my-answers", new MyAnswersPage(code, List.of(new Problem("code", "responses.code.unknown"))));
    }

    private static ModelAndView page(String name, Object page) {
        return new ModelAndView("responses/" + name, Map.of("page", page));
    }
}
