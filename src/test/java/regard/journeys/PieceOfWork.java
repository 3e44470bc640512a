package regard.journeys;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;
import regard.platform.ServiceClock;

/** The piece of work that the whole thread follows: its days, and the people who come to it, all with one kind of screen. */
final class PieceOfWork {

    static final LocalDate REGISTERED = LocalDate.of(2026, 4, 13);
    static final LocalDate OPENS = LocalDate.of(2026, 5, 4);
    static final LocalDate CLOSES = LocalDate.of(2026, 7, 27);
    static final LocalDate MEETS = LocalDate.of(2026, 9, 17);
    static final LocalDate TOLD_BY = LocalDate.of(2026, 10, 15);

    private final ApplicationContext context;
    private final boolean scripts;
    private final int width;
    private final String title;
    private final OrganisationId body;
    private final Set<String> walked = new LinkedHashSet<>();
    private String address = "";

    PieceOfWork(ApplicationContext context, boolean scripts, int width, String title) {
        this.context = context;
        this.scripts = scripts;
        this.width = width;
        this.title = title;
        on(REGISTERED);
        this.body = otherBody("NHS Northvale and Moor ICB");
    }

    ApplicationContext context() {
        return context;
    }

    String title() {
        return title;
    }

    /** It has been registered, and this is its page. */
    void standsAt(String page) {
        address = page;
    }

    String address() {
        return address;
    }

    String ref() {
        return address.replace("/activities/", "");
    }

    String publicAddress() {
        return "/involvements/" + ref();
    }

    /** The addresses of it that its people have been to. */
    Set<String> walked() {
        return walked;
    }

    OrganisationId otherBody(String name) {
        return bodyCalled(name + " " + UUID.randomUUID());
    }

    OrganisationId bodyCalled(String name) {
        return context.getBean(Somebody.class).body(name);
    }

    /** Somebody of the body, who may have done their part before they sign in. */
    Actor actor(String name, Role role) {
        return context.getBean(Somebody.class).of(body, name, role);
    }

    void on(LocalDate day) {
        var clock = context.getBean(ServiceClock.class);
        clock.travelTo(day.atTime(9, 30).atZone(clock.getZone()).toInstant());
    }

    Someone visitor() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Someone("http://127.0.0.1:" + port, scripts, width, context.getBean(ServiceClock.class));
    }

    Someone staff(String name, Role... roles) {
        return signedIn(body, name, roles);
    }

    Someone signedIn(OrganisationId of, String name, Role... roles) {
        return signedIn(context.getBean(Somebody.class).of(of, name, roles));
    }

    Someone signedIn(Actor person) {
        var someone = visitor();
        someone.signsIn(
                context.getBean(People.class).get(person.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
        return someone;
    }

    /** What they saw of this activity, nobody of another body may see. */
    void leaves(Someone person) {
        person.walked().stream().filter(path -> path.startsWith(address)).forEach(walked::add);
    }

    void picture(Someone someone, String name) {
        someone.takesPictureAs(
                title.replaceAll("[ ,].*", "").toLowerCase(java.util.Locale.ROOT) + "-" + name + "-" + width);
    }
}
