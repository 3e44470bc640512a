package regard.themes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaires;
import regard.themes.CodingOutcome.Refused;
import regard.themes.CodingOutcome.Saved;
import regard.themes.CodingOutcome.SomebodyWasFirst;

/** Coding: one comment at a time, its words large, the codes beside it. */
@Controller
@RequestMapping("/activities/{ref}/coding")
class CodingController {

    private static final int A_PAGE = 25;

    private final Themes themes;
    private final Coders coders;
    private final Questionnaires questionnaires;

    CodingController(Themes themes, Coders coders, Questionnaires questionnaires) {
        this.themes = themes;
        this.coders = coders;
        this.questionnaires = questionnaires;
    }

    @GetMapping
    ModelAndView next(@PathVariable String ref, Actor actor) {
        Consultation consultation = themes.own(ref, actor);
        if (themes.frame(consultation.brief().id()).isEmpty()) {
            return new ModelAndView("redirect:/activities/" + ref + "/coding/codes");
        }
        return coders.next(consultation.brief().id(), actor)
                .map(number -> page(ref, number, Set.of(), "", List.of(), false, actor))
                .orElseGet(() -> new ModelAndView(
                        "themes/coding-done",
                        "page",
                        new CodingDonePage(
                                ref,
                                consultation.brief().title(),
                                themes.progress(consultation.brief().id()),
                                coders.leftForLater(consultation.brief().id(), actor),
                                agreement(consultation.brief().id()))));
    }

    @GetMapping("/{number}")
    ModelAndView show(
            @PathVariable String ref,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean taken,
            Actor actor) {
        return page(ref, number, Set.of(), "", List.of(), taken, actor);
    }

    @PostMapping("/{number}")
    ModelAndView save(
            @PathVariable String ref,
            @PathVariable long number,
            @RequestParam(required = false) List<UUID> code,
            RedirectAttributes redirect,
            Actor actor) {
        var codes = new LinkedHashSet<CodeId>();
        Optional.ofNullable(code).orElse(List.of()).forEach(each -> codes.add(new CodeId(each)));
        return answer(ref, number, coders.code(ref, number, codes, actor), codes, "", actor);
    }

    @PostMapping("/{number}/leaving-out")
    ModelAndView leaveOut(
            @PathVariable String ref,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        return answer(ref, number, coders.leaveOut(ref, number, reason, actor), Set.of(), reason, actor);
    }

    private ModelAndView answer(
            String ref, long number, CodingOutcome outcome, Set<CodeId> codes, String reason, Actor actor) {
        return switch (outcome) {
            case Saved _ -> new ModelAndView("redirect:/activities/" + ref + "/coding");
            case SomebodyWasFirst _ ->
                new ModelAndView("redirect:/activities/" + ref + "/coding/" + number + "?taken=true");
            case Refused(var problems) -> page(ref, number, codes, reason, problems, false, actor);
        };
    }

    @PostMapping("/{number}/later")
    ModelAndView later(@PathVariable String ref, @PathVariable long number, Actor actor) {
        coders.later(ref, number, actor);
        return new ModelAndView("redirect:/activities/" + ref + "/coding");
    }

    /** Its response was taken back: there is nothing left to read. */
    @PostMapping("/{number}/absence")
    ModelAndView gone(@PathVariable String ref, @PathVariable long number, Actor actor) {
        coders.gone(ref, number, actor);
        return new ModelAndView("redirect:/activities/" + ref + "/coding");
    }

    @PostMapping("/resumption")
    ModelAndView takeUp(@PathVariable String ref, Actor actor) {
        coders.takeUp(ref, actor);
        return new ModelAndView("redirect:/activities/" + ref + "/coding");
    }

    @GetMapping("/differences")
    ModelAndView differences(@PathVariable String ref, @RequestParam(defaultValue = "0") long after, Actor actor) {
        Consultation consultation = themes.own(ref, actor);
        List<CommentToCode> page = coders.differing(consultation.brief().id(), after, A_PAGE + 1);
        return new ModelAndView(
                "themes/differences",
                "page",
                new DifferencesPage(
                        ref,
                        consultation.brief().title(),
                        page.stream().limit(A_PAGE).toList(),
                        page.size() > A_PAGE ? Optional.of(page.get(A_PAGE - 1).number()) : Optional.empty(),
                        themes.progress(consultation.brief().id()).toSettle()));
    }

    @GetMapping("/codes")
    ModelAndView codes(@PathVariable String ref, @RequestParam Optional<UUID> code, Actor actor) {
        Consultation consultation = themes.own(ref, actor);
        Optional<Code> changed = code.map(CodeId::new)
                .map(id -> themes.frame(consultation.brief().id())
                        .flatMap(frame -> frame.code(id))
                        .orElseThrow(() -> new NotFound(id)));
        return codesPage(
                consultation,
                changed.map(Code::id),
                changed.map(Code::label).orElse(""),
                changed.map(Code::description).orElse(""),
                List.of());
    }

    @PostMapping("/codes")
    ModelAndView name(
            @PathVariable String ref,
            @RequestParam Optional<UUID> code,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String description,
            Actor actor) {
        List<Problem> problems = themes.name(ref, code.map(CodeId::new), Naming.of(label, description), actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/coding/codes")
                : codesPage(themes.own(ref, actor), code.map(CodeId::new), label, description, problems);
    }

    private ModelAndView codesPage(
            Consultation consultation,
            Optional<CodeId> changed,
            String label,
            String description,
            List<Problem> problems) {
        return new ModelAndView(
                "themes/codes",
                "page",
                new CodesPage(
                        consultation.brief().ref(),
                        consultation.brief().title(),
                        themes.frame(consultation.brief().id()),
                        themes.counts(consultation.brief().id()),
                        changed,
                        label,
                        description,
                        problems));
    }

    private ModelAndView page(
            String ref,
            long number,
            Set<CodeId> ticked,
            String reason,
            List<Problem> problems,
            boolean taken,
            Actor actor) {
        Consultation consultation = themes.own(ref, actor);
        ConsultationId id = consultation.brief().id();
        CodeFrame frame = themes.frame(id).orElseThrow(() -> new NotFound(ref));
        Optional<Coders.Reading> reading = coders.read(id, number, actor);
        if (reading.isEmpty()) {
            return new ModelAndView(
                    "themes/comment-gone",
                    "page",
                    new CommentGonePage(ref, consultation.brief().title(), number));
        }
        return new ModelAndView(
                "themes/coding",
                "page",
                new CodingPage(
                        ref,
                        consultation.brief().title(),
                        question(consultation, reading.get().comment().question()),
                        frame,
                        themes.progress(id),
                        coders.codedBy(id, actor),
                        reading.get(),
                        problems.isEmpty() ? reading.get().own(actor) : ticked,
                        reason,
                        agreement(id),
                        taken,
                        problems));
    }

    private String question(Consultation consultation, String question) {
        return consultation
                .brief()
                .questionnaire()
                .map(questionnaires::get)
                .flatMap(asked -> asked.question(question).map((Item item) -> asked.text(item, java.util.Map.of())))
                .orElse(question);
    }

    private AgreementTable agreement(ConsultationId id) {
        return AgreementTable.of(
                themes.progress(id), themes.frame(id).map(CodeFrame::codes).orElse(List.of()), coders.agreements(id));
    }
}
