package regard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.Organisation;
import regard.organisations.OrganisationKind;
import regard.organisations.Organisations;
import regard.organisations.People;
import regard.organisations.SignedIn;

/** Makes bodies and people for tests, through the doors that the product itself uses. */
@TestComponent
public class Somebody {

    public static final String PASSWORD = "correct horse battery";
    public static final String TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    Somebody(Organisations organisations, People people, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** A new integrated care board. */
    public OrganisationId body(String name) {
        var id = OrganisationId.random();
        organisations.record(new Organisation(
                id,
                name,
                OrganisationKind.ICB,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 7, 1)),
                Optional.empty(),
                new Organisation.Contact(
                        "0808 157 0192",
                        "Monday to Friday, 9am to 5pm",
                        "18001 then 0808 157 0192",
                        "haveyoursay@northvaleandmoor.example",
                        "Freepost NORTHVALE HAVE YOUR SAY"),
                organisations.host().isEmpty()));
        return id;
    }

    /** Somebody of a body, in these roles. */
    public Actor of(OrganisationId body, String name, Role... roles) {
        return people.register(
                        body,
                        UUID.randomUUID() + "@example.example",
                        name,
                        Set.copyOf(List.of(roles)),
                        PASSWORD,
                        Optional.of(TOTP_SECRET))
                .actor();
    }

    /** An engagement officer of a new body. */
    public Actor officer() {
        return of(body("NHS Northvale and Moor ICB " + UUID.randomUUID()), "Priya Raman", Role.STAFF);
    }

    /** A request of this person, with the token that our own forms carry. */
    public RequestPostProcessor as(Actor actor) {
        var signedIn = new SignedIn(actor.person().value(), clock.millis());
        return request -> csrf().postProcessRequest(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of()))
                                .postProcessRequest(request));
    }

    /** A request of somebody without an account, with the token that our own forms carry. */
    public RequestPostProcessor visitor() {
        return csrf();
    }
}
