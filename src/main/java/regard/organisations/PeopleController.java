package regard.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.PersonId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.NavigationEntry;
import regard.ui.SiteAddress;

/** The people of a body: who they are, what they may do, inviting somebody, and one's own account. */
@Controller
class PeopleController {

    private final People people;
    private final Organisations organisations;

    private final SiteAddress site;

    PeopleController(People people, Organisations organisations, SiteAddress site) {
        this.site = site;
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/people")
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "organisations/people",
                "page",
                new PeoplePage(
                        organisations.get(actor.organisation()).name(),
                        people.list(actor.organisation()),
                        actor.is(Role.ADMIN)));
    }

    @GetMapping("/people/invitation")
    ModelAndView ask(Actor actor) {
        return invitationPage("", "", Set.of(), List.of());
    }

    @PostMapping("/people/invitation")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(required = false) List<String> roles,
            Actor actor) {
        Set<Role> chosen = roles(roles);
        return switch (people.invite(username, name, chosen, actor)) {
            case People.Inviting.Invited(var code) ->
                new ModelAndView(
                        "organisations/invited",
                        "page",
                        new InvitedPage(name.strip(), site.root() + "/invitations/" + code));
            case People.Inviting.Refused(var problems) -> invitationPage(name, username, chosen, problems);
        };
    }

    @GetMapping("/people/{person}")
    ModelAndView show(@PathVariable String person, Actor actor) {
        return new ModelAndView("organisations/person", "page", new PersonPage(ours(person, actor), actor.person()));
    }

    @PostMapping("/people/{person}/roles")
    ModelAndView setRoles(
            @PathVariable String person, @RequestParam(required = false) List<String> roles, Actor actor) {
        people.setRoles(ours(person, actor).id(), roles(roles), actor);
        return new ModelAndView("redirect:/people");
    }

    @PostMapping("/people/{person}/disabling")
    ModelAndView disable(@PathVariable String person, Actor actor) {
        people.disable(ours(person, actor).id(), actor);
        return new ModelAndView("redirect:/people");
    }

    @PostMapping("/people/{person}/enabling")
    ModelAndView enable(@PathVariable String person, Actor actor) {
        people.enable(ours(person, actor).id(), actor);
        return new ModelAndView("redirect:/people");
    }

    @GetMapping("/account")
    ModelAndView account(Actor actor) {
        return new ModelAndView(
                "organisations/account",
                "page",
                new AccountPage(
                        people.get(actor.person()),
                        people.wantsDigest(actor.person()),
                        actor.roles().stream().anyMatch(Role::worksInside)));
    }

    @PostMapping("/account/digest")
    ModelAndView digest(@RequestParam(defaultValue = "no") String wanted, Actor actor) {
        people.digest(wanted.equals("yes"), actor);
        return new ModelAndView("redirect:/account");
    }

    private Person ours(String id, Actor actor) {
        UUID parsed;
        try {
            parsed = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(id);
        }
        Person person = people.get(new PersonId(parsed));
        if (!person.organisation().equals(actor.organisation())) {
            throw new NotFound(id);
        }
        return person;
    }

    private static Set<Role> roles(@org.jspecify.annotations.Nullable List<String> names) {
        return names == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static ModelAndView invitationPage(String name, String username, Set<Role> roles, List<Problem> problems) {
        return new ModelAndView("organisations/invite", "page", new InvitePage(name, username, roles, problems));
    }

    /** The entry of the staff navigation. */
    @Component
    static class Entry implements NavigationEntry {

        @Override
        public int position() {
            return 50;
        }

        @Override
        public String wordsKey() {
            return "organisations.navigation";
        }

        @Override
        public String href() {
            return "/people";
        }

        @Override
        public boolean isFor(Actor actor) {
            return actor.roles().stream().anyMatch(Role::worksInside);
        }
    }
}
