package regard.activities;

import java.util.ArrayList;
import java.util.Comparator;
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
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.organisations.People;

@Controller
@RequestMapping("/activities")
class ActivityController {

    private static final int HISTORY_A_PAGE = 50;

    private final Activities activities;
    private final Happenings happenings;
    private final RulesToday rules;
    private final List<ActivityPanel> panels;
    private final List<BodyRegister> registers;
    private final Evidence evidence;
    private final Organisations organisations;
    private final People people;

    ActivityController(
            Activities activities,
            Happenings happenings,
            RulesToday rules,
            List<ActivityPanel> panels,
            List<BodyRegister> registers,
            Evidence evidence,
            Organisations organisations,
            People people) {
        this.activities = activities;
        this.happenings = happenings;
        this.rules = rules;
        this.panels = panels;
        this.registers = registers;
        this.evidence = evidence;
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String whose, Actor actor) {
        boolean mine = whose.equals("mine");
        List<ActivityListPage.Entry> entries = activities.list(actor).stream()
                .filter(activity -> !mine || activity.ownedBy().equals(actor.person()))
                .map(activity -> new ActivityListPage.Entry(activity, name(activity.ownedBy()), leads(activity, actor)))
                .toList();
        return new ModelAndView(
                "activities/list", "page", new ActivityListPage(entries, mine, actor.is(Role.STAFF), registers(actor)));
    }

    private List<ActivityListPage.RegisterLink> registers(Actor actor) {
        return registers.stream()
                .sorted(Comparator.comparingInt(BodyRegister::position))
                .map(register ->
                        new ActivityListPage.RegisterLink(register.words(), register.href(), register.state(actor)))
                .toList();
    }

    @GetMapping("/new")
    ModelAndView register() {
        return page(Optional.empty(), RegistrationForm.EMPTY, List.of());
    }

    @PostMapping("/new")
    ModelAndView register(RegistrationForm form, Actor actor) {
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return page(Optional.empty(), form, unreadable);
        }
        return switch (activities.register(form.registration(), actor)) {
            case Registering.Registered(var activity) -> new ModelAndView("redirect:/activities/" + activity.ref());
            case Registering.Refused(var problems) -> page(Optional.empty(), form, problems);
        };
    }

    @GetMapping("/{ref}")
    ModelAndView dossier(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        RulesToday.Answer today = rules.of(activity);
        return new ModelAndView(
                "activities/dossier",
                "page",
                new DossierPage(
                        activity,
                        name(activity.ownedBy()),
                        leads(activity, actor),
                        DossierPage.life(activity, activities.life(activity.id())),
                        panels.stream()
                                .flatMap(panel -> panel.nextStep(activity, actor).stream())
                                .min(Comparator.comparingInt(ActivityPanel.NextStep::position)),
                        today,
                        mayChange(activity, actor) ? today.toPutRightBy(actor) : Optional.empty(),
                        panels.stream()
                                .flatMap(panel -> panel.lines(activity, actor).stream())
                                .sorted(Comparator.comparingInt(ActivityPanel.Line::position))
                                .toList(),
                        panels.stream()
                                .flatMap(panel -> panel.picture(activity, actor).stream())
                                .toList(),
                        panels.stream()
                                .flatMap(panel -> panel.people(activity).stream())
                                .toList(),
                        bodies(activities.partners(activity.id())).stream()
                                .map(Organisation::name)
                                .toList(),
                        panels.stream()
                                .flatMap(panel -> panel.level(activity).stream())
                                .findFirst(),
                        mayChange(activity, actor),
                        RulesController.maySetAside(activity, actor)));
    }

    @GetMapping("/{ref}/change")
    ModelAndView change(@PathVariable String ref, Actor actor) {
        return page(Optional.of(ref), RegistrationForm.of(activities.own(ref, actor)), List.of());
    }

    @PostMapping("/{ref}/change")
    ModelAndView change(@PathVariable String ref, RegistrationForm form, Actor actor) {
        activities.own(ref, actor);
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return page(Optional.of(ref), form, unreadable);
        }
        return switch (activities.change(ref, form.version(), form.registration(), actor)) {
            case Registering.Registered _ -> new ModelAndView("redirect:/activities/" + ref);
            case Registering.Refused(var problems) -> page(Optional.of(ref), form, problems);
        };
    }

    @GetMapping("/{ref}/partners")
    ModelAndView partners(@PathVariable String ref, Actor actor) {
        return partners(activities.get(ref, actor), List.of(), actor);
    }

    @PostMapping("/{ref}/partners")
    ModelAndView share(@PathVariable String ref, @RequestParam(defaultValue = "") String body, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Optional<Organisation> chosen = others(activity).stream()
                .filter(other -> other.id().value().toString().equals(body))
                .findFirst();
        if (chosen.isEmpty()) {
            return partners(activity, List.of(new Problem("body", "activities.partners.body-missing")), actor);
        }
        activities.partner(ref, chosen.get().id(), actor);
        return new ModelAndView("redirect:/activities/" + ref + "/partners");
    }

    @PostMapping("/{ref}/partners/{body}/removal")
    ModelAndView stopSharing(@PathVariable String ref, @PathVariable UUID body, Actor actor) {
        activities.stopPartnering(ref, new OrganisationId(body), actor);
        return new ModelAndView("redirect:/activities/" + ref + "/partners");
    }

    @GetMapping("/{ref}/evidence")
    ModelAndView evidence(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        return new ModelAndView(
                "activities/evidence",
                "page",
                new EvidencePage(activity, evidence.of(activity.ref(), activity.owner())));
    }

    @GetMapping("/{ref}/history")
    ModelAndView history(@PathVariable String ref, @RequestParam Optional<Long> before, Actor actor) {
        Activity activity = activities.get(ref, actor);
        List<Happening> found = happenings.of(activity.id(), before, HISTORY_A_PAGE + 1);
        return new ModelAndView(
                "activities/history",
                "page",
                new HistoryPage(
                        activity,
                        found.stream()
                                .limit(HISTORY_A_PAGE)
                                .map(happening -> new HistoryPage.Entry(happening, name(happening.person())))
                                .toList(),
                        found.size() > HISTORY_A_PAGE
                                ? Optional.of(found.get(HISTORY_A_PAGE - 1).id())
                                : Optional.empty()));
    }

    private ModelAndView partners(Activity activity, List<Problem> problems, Actor actor) {
        boolean mayShare = activity.owner().equals(actor.organisation()) && actor.isAny(Role.STAFF, Role.ADMIN);
        return new ModelAndView(
                "activities/partners",
                "page",
                new PartnersPage(
                        activity,
                        bodies(activities.partners(activity.id())),
                        mayShare ? others(activity) : List.of(),
                        mayShare,
                        problems));
    }

    private List<Organisation> others(Activity activity) {
        List<OrganisationId> partners = activities.partners(activity.id());
        return organisations.list().stream()
                .filter(body -> !body.id().equals(activity.owner()) && !partners.contains(body.id()))
                .toList();
    }

    private List<Organisation> bodies(List<OrganisationId> ids) {
        var bodies = new ArrayList<>(ids.stream().map(organisations::get).toList());
        bodies.sort(Comparator.comparing(Organisation::name));
        return bodies;
    }

    private static ModelAndView page(Optional<String> ref, RegistrationForm form, List<Problem> problems) {
        return new ModelAndView("activities/registration", "page", new RegistrationPage(ref, form, problems));
    }

    private static boolean mayChange(Activity activity, Actor actor) {
        return actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
    }

    /** The name of the body that leads, where it is not the reader's own. */
    private String leads(Activity activity, Actor actor) {
        return activity.owner().equals(actor.organisation())
                ? ""
                : organisations.get(activity.owner()).name();
    }

    private String name(PersonId person) {
        try {
            return people.get(person).name();
        } catch (NotFound _) {
            return "Regard";
        }
    }
}
