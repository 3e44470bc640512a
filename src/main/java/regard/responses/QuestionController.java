package regard.responses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.questionnaires.Answer;
import regard.questionnaires.Item;

/** Answering, one question on a page, and what is to be read before it. */
@Controller
@RequestMapping("/involvements/{ref}/answers")
class QuestionController {

    private final AnsweringPages pages;
    private final Drafts drafts;

    QuestionController(AnsweringPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/{number:[0-9]+}")
    ModelAndView question(
            @PathVariable String ref,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return pages.answering(ref, request, HttpStatus.OK, answering -> {
            Optional<Item> item = at(answering, number);
            return item.isEmpty()
                    ? AnsweringPages.redirect(ref, next(answering, number))
                    : AnsweringPages.page(
                            "question", question(answering, item.get(), from.equals(AnsweringPages.CHECK), List.of()));
        });
    }

    @PostMapping("/{number:[0-9]+}")
    ModelAndView answer(
            @PathVariable String ref,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return pages.answering(ref, request, HttpStatus.FORBIDDEN, answering -> {
            Item item = question(answering, number);
            boolean fromCheck = AnsweringPages.CHECK.equals(form.getFirst("from"));
            var typed = Typed.of(form, item);
            List<Problem> problems = typed.problems(item);
            if (!problems.isEmpty()) {
                return AnsweringPages.page(
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
                        yield AnsweringPages.redirect(ref, "saved");
                    }
                    yield AnsweringPages.redirect(ref, fromCheck ? opened(after, askedBefore) : next(after, number));
                }
            };
        });
    }

    /** The question at an address, if it is asked of a person who answered so. */
    private static Optional<Item> at(Answering answering, int number) {
        return Optional.of(question(answering, number)).filter(answering.asked()::contains);
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
                .orElse(AnsweringPages.CHECK);
    }

    /** A question that the change has opened, or back to the answers. */
    private static String opened(Answering after, Set<Item> askedBefore) {
        return after.asked().stream()
                .filter(item -> !askedBefore.contains(item))
                .findFirst()
                .map(item -> after.number(item) + "?from=" + AnsweringPages.CHECK)
                .orElse(AnsweringPages.CHECK);
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
                AnsweringPages.address(
                        answering.ref(),
                        fromCheck
                                ? AnsweringPages.CHECK
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
        String next = fromCheck ? AnsweringPages.CHECK : next(answering, answering.number(item));
        return AnsweringPages.page(
                "clash",
                new ClashPage(
                        page,
                        words(item, typed.answer(item)),
                        words(
                                item,
                                Optional.ofNullable(answering.draft().answers().get(item.id()))),
                        AnsweringPages.address(answering.ref(), next)),
                HttpStatus.CONFLICT);
    }

    private static String words(Item item, Optional<Answer> answer) {
        return String.join("\n", AnswerLines.lines(item, answer));
    }
}
