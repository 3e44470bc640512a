package regard.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Gate;
import regard.themes.ThemeCount;
import regard.themes.Themes;
import regard.ui.DateInput;

/** The decision of an activity: what is before those who decide, gate G3, and what they decided. */
@Controller
@RequestMapping("/activities/{ref}/decision")
class DecisionController {

    private final Decisions decisions;
    private final WordsOfDecision words;
    private final Claims claims;
    private final Activities activities;
    private final Consultations consultations;
    private final Themes themes;
    private final RulesToday rules;

    DecisionController(
            Decisions decisions,
            WordsOfDecision words,
            Claims claims,
            Activities activities,
            Consultations consultations,
            Themes themes,
            RulesToday rules) {
        this.claims = claims;
        this.decisions = decisions;
        this.words = words;
        this.activities = activities;
        this.consultations = consultations;
        this.themes = themes;
        this.rules = rules;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean mine = activity.owner().equals(actor.organisation()) && actor.isAny(Role.STAFF, Role.EXECUTIVE);
        return new ModelAndView(
                "decisions/decision",
                "page",
                new DecisionPage(
                        activity,
                        decisions.find(ref, actor),
                        rules.at(activity, Gate.G3),
                        counts(ref),
                        claims.list(activity).size(),
                        mine,
                        mine && actor.is(Role.EXECUTIVE)));
    }

    private List<ThemeCount> counts(String ref) {
        return consultations
                .find(ref)
                .map(consultation -> themes.counts(consultation.brief().id()))
                .orElse(List.of());
    }

    private Decision.Paper paper(String ref, Actor actor) {
        activities.own(ref, actor);
        return decisions
                .find(ref, actor)
                .map(Decision::paper)
                .orElseGet(() -> Decision.Paper.empty(activities.own(ref, actor)));
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/decision");
    }

    @GetMapping("/consideration")
    ModelAndView consideration(@PathVariable String ref, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        return considerationPage(paper, ConsiderationForm.of(paper), List.of());
    }

    @PostMapping("/consideration")
    ModelAndView write(@PathVariable String ref, ConsiderationForm form, Actor actor) {
        decisions.prepare(ref, actor);
        List<Problem> problems = decisions.write(ref, form.seen(), form.preparation(), actor);
        return problems.isEmpty() ? back(ref) : considerationPage(paper(ref, actor), form, problems);
    }

    private static ModelAndView considerationPage(
            Decision.Paper paper, ConsiderationForm form, List<Problem> problems) {
        return new ModelAndView("decisions/consideration", "page", new ConsiderationPage(paper, form, problems));
    }

    @GetMapping("/options")
    ModelAndView option(@PathVariable String ref, @RequestParam Optional<UUID> option, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        OptionForm form = option.map(
                        id -> paper.option(new OptionId(id)).map(OptionForm::of).orElseThrow(() -> new NotFound(id)))
                .orElse(OptionForm.EMPTY);
        return new ModelAndView("decisions/option", "page", new OptionPage(paper, form, List.of()));
    }

    @PostMapping("/options")
    ModelAndView put(@PathVariable String ref, OptionForm form, Actor actor) {
        List<Problem> problems = decisions.put(ref, form.option(), actor);
        return problems.isEmpty()
                ? back(ref)
                : new ModelAndView("decisions/option", "page", new OptionPage(paper(ref, actor), form, problems));
    }

    @GetMapping("/members")
    ModelAndView member(@PathVariable String ref, @RequestParam Optional<UUID> member, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        MemberForm form = member.map(id -> paper.members().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(MemberForm::of)
                        .orElseThrow(() -> new NotFound(id)))
                .orElse(MemberForm.EMPTY);
        return new ModelAndView("decisions/member", "page", new MemberPage(paper, form, List.of()));
    }

    @PostMapping("/members")
    ModelAndView put(@PathVariable String ref, MemberForm form, Actor actor) {
        var problems = new java.util.ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(decisions.put(ref, form.member(), actor));
        }
        return problems.isEmpty()
                ? back(ref)
                : new ModelAndView("decisions/member", "page", new MemberPage(paper(ref, actor), form, problems));
    }

    @GetMapping("/themes/{code}")
    ModelAndView answer(@PathVariable String ref, @PathVariable UUID code, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        AnswerForm form = paper.answers().stream()
                .filter(answer -> answer.code().value().equals(code))
                .findFirst()
                .map(AnswerForm::of)
                .orElse(AnswerForm.EMPTY);
        return new ModelAndView("decisions/answer", "page", new AnswerPage(paper, theme(ref, code), form, List.of()));
    }

    @PostMapping("/themes/{code}")
    ModelAndView answer(@PathVariable String ref, @PathVariable UUID code, AnswerForm form, Actor actor) {
        List<Problem> problems = decisions.answer(ref, form.answer(code), actor);
        return problems.isEmpty()
                ? back(ref)
                : new ModelAndView(
                        "decisions/answer",
                        "page",
                        new AnswerPage(paper(ref, actor), theme(ref, code), form, problems));
    }

    private ThemeCount theme(String ref, UUID code) {
        return counts(ref).stream()
                .filter(count -> count.code().id().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    @GetMapping("/taking")
    ModelAndView taking(@PathVariable String ref, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        return takingPage(paper, TakingForm.on(paper.meetsOn()), List.of(), Optional.empty());
    }

    @PostMapping("/taking")
    ModelAndView take(@PathVariable String ref, TakingForm form, Actor actor) {
        Decision.Paper paper = paper(ref, actor);
        List<Problem> unreadable = form.problems(paper);
        return switch (unreadable.isEmpty()
                ? decisions.take(ref, form.taking(), form.cleared(), actor)
                : new Deciding.Refused(unreadable)) {
            case Deciding.Taken _ -> back(ref);
            case Deciding.Refused(var problems) -> takingPage(paper, form, problems, Optional.empty());
            case Deciding.GateClosed(var verdict) -> {
                RulesToday.Refusal refusal = rules.refusal(activities.own(ref, actor), verdict);
                yield takingPage(paper(ref, actor), form, List.of(refusal.problem()), Optional.of(refusal));
            }
        };
    }

    private ModelAndView takingPage(
            Decision.Paper paper, TakingForm form, List<Problem> problems, Optional<RulesToday.Refusal> refusal) {
        return new ModelAndView(
                "decisions/taking",
                "page",
                new TakingPage(paper, form, words.toLookAt(paper, form.taking()), problems, refusal));
    }

    static DateInput input(Optional<LocalDate> day) {
        return day.map(DateInput::of).orElse(DateInput.EMPTY);
    }
}
