package regard.organisations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;

/** Accepting an invitation: a password, and an app that makes one-time codes. And making the first body of an empty installation. */
@Controller
class InvitationController {

    private static final String SECRET = "organisations.new-secret";

    private final People people;

    InvitationController(People people) {
        this.people = people;
    }

    @GetMapping("/invitations/{code}")
    ModelAndView ask(@PathVariable String code, HttpServletRequest request) {
        return page(code, request, List.of());
    }

    @PostMapping("/invitations/{code}")
    ModelAndView accept(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String oneTimeCode,
            HttpServletRequest request) {
        return switch (people.accept(code, password, secret(request.getSession()), oneTimeCode)) {
            case People.Accepting.Accepted _ -> {
                request.getSession().removeAttribute(SECRET);
                yield new ModelAndView("redirect:/sign-in");
            }
            case People.Accepting.Refused(var problems) -> page(code, request, problems);
        };
    }

    @GetMapping("/first-body/{code}")
    ModelAndView askFirstBody(@PathVariable String code) {
        if (people.invitation(code)
                .filter(invitation -> invitation.organisation().isEmpty())
                .isEmpty()) {
            throw new NotFound("invitation");
        }
        return firstBody(new FirstBodyPage("", OrganisationKind.ICB.name(), "", "", "", "", List.of()));
    }

    @PostMapping("/first-body/{code}")
    ModelAndView makeFirstBody(@PathVariable String code, FirstBodyForm form) {
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return firstBody(form.page(problems));
        }
        return people.makeFirstBody(code, form.body(), form.username(), form.person())
                .map(next -> new ModelAndView("redirect:/invitations/" + next))
                .orElseThrow(() -> new NotFound("invitation"));
    }

    /** What the person typed about the first body. */
    record FirstBodyForm(String name, String kind, String phone, String email, String person, String username) {

        FirstBodyForm {
            name = name == null ? "" : name;
            kind = kind == null ? "" : kind;
            phone = phone == null ? "" : phone;
            email = email == null ? "" : email;
            person = person == null ? "" : person;
            username = username == null ? "" : username;
        }

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (name.isBlank()) {
                problems.add(new Problem("name", "organisations.first-body.name-missing"));
            }
            if (!List.of("CCG", "ICB", "NHS_ENGLAND").contains(kind)) {
                problems.add(new Problem("kind", "organisations.first-body.kind-missing"));
            }
            if (person.isBlank()) {
                problems.add(new Problem("person", "organisations.invite.name-missing"));
            }
            if (!username.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                problems.add(new Problem("username", "organisations.invite.email-unreadable"));
            }
            return problems;
        }

        Organisation body() {
            return new Organisation(
                    OrganisationId.random(),
                    name.strip(),
                    OrganisationKind.valueOf(kind),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.<LocalDate>empty(),
                    Optional.empty(),
                    new Organisation.Contact(phone.strip(), "", "", email.strip(), ""),
                    true);
        }

        FirstBodyPage page(List<Problem> problems) {
            return new FirstBodyPage(name, kind, phone, email, person, username, problems);
        }
    }

    private ModelAndView page(String code, HttpServletRequest request, List<Problem> problems) {
        PersonStore.Invitation invitation = people.invitation(code)
                .filter(known -> known.organisation().isPresent())
                .orElseThrow(() -> new NotFound("invitation"));
        boolean needsCode = People.needsCode(invitation.roles());
        String secret = secret(request.getSession());
        return new ModelAndView(
                "organisations/invitation",
                "page",
                new InvitationPage(
                        invitation.name(),
                        invitation.username(),
                        needsCode,
                        secret,
                        QrCode.of(invitation.username(), secret),
                        problems));
    }

    private static ModelAndView firstBody(FirstBodyPage page) {
        return new ModelAndView("organisations/first-body", "page", page);
    }

    private static String secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof String known) {
            return known;
        }
        String made = OneTimeCodes.newSecret();
        session.setAttribute(SECRET, made);
        return made;
    }
}
