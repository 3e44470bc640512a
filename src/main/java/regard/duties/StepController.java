package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import regard.duties.advice.Advice;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.law.GuidanceProfile;
import regard.ui.Words;

@Controller
@RequestMapping("/activities/{ref}/duty/{slug}")
class StepController {

    private static final int PAGES_A_MINUTE = 3;

    private final Activities activities;
    private final Duties duties;
    private final Assessments assessments;
    private final FromRegisters registers;
    private final Offers offers;
    private final Clock clock;

    StepController(
            Activities activities,
            Duties duties,
            Assessments assessments,
            FromRegisters registers,
            Offers offers,
            Clock clock) {
        this.activities = activities;
        this.duties = duties;
        this.assessments = assessments;
        this.registers = registers;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String ref, @PathVariable String slug, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Assessment assessment = begun(activity);
        Step step = step(activity, slug, assessment.answers());
        if (!assessment.mayChange()) {
            return result(ref);
        }
        Typed kept = Typed.of(
                assessment.answers(), step.questions(), assessment.answers().wasAt(slug));
        return page(activity, assessment, step, kept, List.of());
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String ref,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String then,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        Assessment assessment = begun(activity);
        Step step = step(activity, slug, assessment.answers());
        Typed typed = Typed.of(form);
        return switch (assessments.answer(ref, step, typed, actor)) {
            case Answering.Saved(var saved) ->
                then.equals("save")
                        ? new ModelAndView("redirect:/activities/" + ref)
                        : Journey.next(saved.answers(), step)
                                .map(next -> step(ref, next.slug()))
                                .orElseGet(() -> result(ref));
            case Answering.Refused(var problems) -> page(activity, assessment, step, typed, problems);
        };
    }

    @GetMapping("/items/{place}")
    ModelAndView askItem(@PathVariable String ref, @PathVariable String slug, @PathVariable String place, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Answers answers = begun(activity).answers();
        Step step = step(activity, slug, answers);
        Step.Collected list = step.list().orElseThrow(() -> new NotFound("list"));
        Optional<Integer> at = place(place);
        Answers item =
                at.map(number -> item(answers.items(list.path()), number)).orElse(new Answers(Map.of()));
        return item(activity, step, at, Typed.of(item, list.questions(), at.isPresent()), List.of());
    }

    @PostMapping("/items/{place}")
    ModelAndView answerItem(
            @PathVariable String ref,
            @PathVariable String slug,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor) {
        Activity activity = activities.own(ref, actor);
        Step step = step(activity, slug, begun(activity).answers());
        Typed typed = Typed.of(form);
        return switch (assessments.answerItem(ref, step, place(place), typed, actor)) {
            case Answering.Saved _ -> step(ref, slug);
            case Answering.Refused(var problems) -> item(activity, step, place(place), typed, problems);
        };
    }

    @PostMapping("/items/{place}/removal")
    ModelAndView removeItem(
            @PathVariable String ref, @PathVariable String slug, @PathVariable String place, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Step step = step(activity, slug, begun(activity).answers());
        assessments.removeItem(ref, step, place(place).orElseThrow(() -> new NotFound("item")), actor);
        return step(ref, slug);
    }

    private ModelAndView page(
            Activity activity, Assessment assessment, Step step, Typed typed, List<Problem> problems) {
        Words words = Words.english();
        Answers answers = assessment.answers();
        LocalDate today = LocalDate.now(clock);
        LocalDate madeOn = LocalDate.parse(answers.text("dates.assessment"));
        boolean lone = step.questions().stream().filter(Question::isChoice).count() == 1
                && step.questions().getFirst().isChoice()
                && step.list().isEmpty();
        List<Asked> asked = IntStream.range(0, step.questions().size())
                .mapToObj(i -> Asked.of(
                        step.questions().get(i), typed, problems, Proportionality.on(today), lone && i == 0, words))
                .toList();
        List<Step> ofLine = Journey.applying(answers)
                .filter(other -> other.line() == step.line())
                .toList();
        return new ModelAndView(
                "duties/step",
                "page",
                new StepPage(
                        activity,
                        step,
                        asked,
                        things(step, answers, today, words),
                        registers.found(step, activity),
                        problems,
                        Advice.on(step.slug(), answers.text("body.type"), madeOn),
                        GuidanceProfile.on(madeOn).title(),
                        Soundings.of(registers.joined(answers, activity), step, today, words),
                        Journey.before(answers, step),
                        ofLine.indexOf(step) + 1,
                        ofLine.size(),
                        assessment.savedAt(),
                        (int) Math.ceilDiv(Journey.pagesLeft(answers), PAGES_A_MINUTE),
                        today,
                        step.slug().equals("urgent-notices") ? SameDayNotice.of(answers) : List.of()));
    }

    private static List<StepPage.Thing> things(Step step, Answers answers, LocalDate today, Words words) {
        return step.list()
                .map(list -> {
                    List<Answers> items = answers.items(list.path());
                    return IntStream.range(0, items.size())
                            .mapToObj(i -> thing(step, list, i, items.get(i), answers, today, words))
                            .toList();
                })
                .orElse(List.of());
    }

    private static StepPage.Thing thing(
            Step step, Step.Collected list, int place, Answers item, Answers all, LocalDate today, Words words) {
        Standing standing = Standing.of(step, item, all, today, words);
        return new StepPage.Thing(
                place, list.nameOf(item), standing.mark(), standing.state(), list.answered(item, words));
    }

    private ModelAndView item(
            Activity activity, Step step, Optional<Integer> place, Typed typed, List<Problem> problems) {
        Step.Collected list = step.list().orElseThrow(() -> new NotFound("list"));
        Proportionality proportionality = Proportionality.on(LocalDate.now(clock));
        List<Asked> asked = list.questions().stream()
                .map(question -> Asked.of(question, typed, problems, proportionality, false, Words.english()))
                .toList();
        return new ModelAndView("duties/item", "page", new ItemPage(activity, step, place, asked, problems));
    }

    private Step step(Activity activity, String slug, Answers answers) {
        return offers.resolve(Journey.step(slug, answers), registers.joined(answers, activity), activity.owner());
    }

    private Assessment begun(Activity activity) {
        return duties.latest(activity.id()).orElseThrow(() -> new NotFound(activity.ref()));
    }

    private static Answers item(List<Answers> items, int place) {
        if (place >= items.size()) {
            throw new NotFound("item");
        }
        return items.get(place);
    }

    private static Optional<Integer> place(String place) {
        if (place.equals("new")) {
            return Optional.empty();
        }
        if (!place.matches("\\d{1,4}")) {
            throw new NotFound("item");
        }
        return Optional.of(Integer.valueOf(place));
    }

    private static ModelAndView step(String ref, String slug) {
        return new ModelAndView("redirect:/activities/" + ref + "/duty/" + slug);
    }

    private static ModelAndView result(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/duty");
    }
}
