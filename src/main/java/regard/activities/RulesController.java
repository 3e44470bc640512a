package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.GuidanceProfile;
import regard.ui.Status;

/** The rules of an activity and their history; and setting one aside. */
@Controller
@RequestMapping("/activities/{ref}/rules")
class RulesController {

    private static final int MOST_BREACHES = 200;
    private static final int MOST_PASSAGES = 50;

    private final Activities activities;
    private final Gates gates;
    private final RulesToday rules;
    private final Clock clock;

    RulesController(Activities activities, Gates gates, RulesToday rules, Clock clock) {
        this.clock = clock;
        this.activities = activities;
        this.gates = gates;
        this.rules = rules;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        RulesToday.Answer today = rules.of(activity);
        return new ModelAndView(
                "activities/all-rules",
                "page",
                new RulesPage(
                        activity,
                        GuidanceProfile.on(LocalDate.now(clock)),
                        today,
                        later(activity, today),
                        gates.breaches(activity.id(), MOST_BREACHES).stream()
                                .map(kept -> new RulesPage.Past(kept, rules.speak(activity, kept)))
                                .toList(),
                        gates.passages(activity.id(), MOST_PASSAGES),
                        gates.setAside(activity.id()),
                        maySetAside(activity, actor)));
    }

    private List<RulesPage.Later> later(Activity activity, RulesToday.Answer today) {
        Set<String> asked = new HashSet<>();
        Stream.concat(today.broken().stream(), today.kept().stream()).forEach(rule -> asked.add(rule.rule()));
        return rules.all().stream()
                .filter(rule -> !asked.contains(rule))
                .map(rule -> new RulesPage.Later(
                        rules.unbroken(activity, rule, Status.NOT_ASKED),
                        rules.text(rule).gates().stream().map(Gate::name).toList(),
                        Optional.ofNullable(RuleUse.of(rule).waits())))
                .toList();
    }

    @GetMapping("/{rule}/setting-aside")
    ModelAndView askToSetAside(@PathVariable String ref, @PathVariable String rule, Actor actor) {
        return setAside(activities.own(ref, actor), rule, "", List.of(), actor);
    }

    @PostMapping("/{rule}/setting-aside")
    ModelAndView setAside(
            @PathVariable String ref,
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        List<Problem> problems = gates.setAside(ref, rule, reason, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/rules")
                : setAside(activities.own(ref, actor), rule, reason, problems, actor);
    }

    private ModelAndView setAside(Activity activity, String rule, String reason, List<Problem> problems, Actor actor) {
        actor.must(Role.EXECUTIVE);
        Breach breach = gates.toSetAside(activity, rule).orElseThrow(() -> new NotFound(rule));
        return new ModelAndView(
                "activities/setting-aside",
                "page",
                new SettingAsidePage(
                        activity, rules.speak(activity, List.of(breach)).getFirst(), reason, problems));
    }

    /** What the rules said when a gate was asked. */
    @GetMapping("/gates/{id}")
    ModelAndView passage(@PathVariable String ref, @PathVariable long id, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Passage passage = gates.passage(activity.id(), id).orElseThrow(() -> new NotFound(ref));
        boolean own = activity.owner().equals(actor.organisation());
        return new ModelAndView("activities/passage", "page", PassagePage.of(activity, passage, rules, own));
    }

    /** All that was known at that moment, as a file; it names people, so only the body that leads reads it. */
    @GetMapping(path = "/gates/{id}/facts.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String facts(@PathVariable String ref, @PathVariable long id, Actor actor) {
        return gates.factsOf(activities.own(ref, actor).id(), id).orElseThrow(() -> new NotFound(ref));
    }

    static boolean maySetAside(Activity activity, Actor actor) {
        return actor.is(Role.EXECUTIVE) && activity.owner().equals(actor.organisation());
    }
}
