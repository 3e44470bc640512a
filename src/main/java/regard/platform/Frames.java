package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.organisations.PermissionTable;
import regard.ui.Frame;
import regard.ui.NavigationEntry;
import regard.ui.Words;

/** Puts the frame together that surrounds a page: whose site, who reads, where they may go. */
@Component
class Frames {

    private static final List<String> PUBLIC_NAVIGATION =
            List.of("/involvements?status=open", "/feedback", "/events", "/decisions", "/how-we-involve-people");

    private final Settings settings;
    private final Organisations organisations;
    private final List<NavigationEntry> entries;
    private final Assets assets;

    Frames(Settings settings, Organisations organisations, List<NavigationEntry> entries, Assets assets) {
        this.settings = settings;
        this.organisations = organisations;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList();
        this.assets = assets;
    }

    Frame around(HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> reader = staffReader(request);
        Optional<Organisation> body = reader.map(actor -> organisations.get(actor.organisation()))
                .or(() -> organisationOr(request, organisations.host()));
        return new Frame(
                reader.isPresent(),
                new Frame.Brand(
                        body.map(Organisation::name).orElse("Regard"),
                        reader.isPresent() ? "Regard" : settings.serviceName(),
                        settings.nhsBrand()),
                reader.map(actor -> new Frame.Reader(actor.name(), role(actor))),
                reader.map(actor -> staffNavigation(actor, WhoActs.path(request)))
                        .orElseGet(() -> publicNavigation(request)),
                settings.demo(),
                body.map(Organisation::contact).map(Frames::help).orElse(new Frame.Help("", "", "", "", "")),
                new FormToken(request),
                assets::href);
    }

    private static Optional<Actor> staffReader(HttpServletRequest request) {
        return Optional.ofNullable(WhoActs.actor(request))
                .filter(_ -> WhoActs.row(request)
                        .map(row -> row.side() == PermissionTable.Side.STAFF)
                        .orElse(false));
    }

    /** A page about one body's work carries that body's name and telephone number, not the host's. */
    private static Optional<Organisation> organisationOr(HttpServletRequest request, Optional<Organisation> host) {
        return request.getAttribute(Organisation.class.getName()) instanceof Organisation body
                ? Optional.of(body)
                : host;
    }

    private List<Frame.Link> staffNavigation(Actor actor, String path) {
        return entries.stream()
                .filter(entry -> entry.isFor(actor))
                .map(entry -> new Frame.Link(Words.english().say(entry.wordsKey()), entry.href(), entry.holds(path)))
                .toList();
    }

    private static List<Frame.Link> publicNavigation(HttpServletRequest request) {
        String path = WhoActs.path(request);
        return PUBLIC_NAVIGATION.stream()
                .map(href -> {
                    String address = href.split("\\?", 2)[0];
                    return new Frame.Link(
                            Words.english().say("platform.navigation." + address.substring(1)),
                            href,
                            path.equals(address));
                })
                .toList();
    }

    private static String role(Actor actor) {
        return actor.roles().stream()
                .min(Comparator.naturalOrder())
                .map(role -> Words.english().say("organisations.role." + role))
                .orElse("");
    }

    private static Frame.Help help(Organisation.Contact contact) {
        return new Frame.Help(contact.phone(), contact.hours(), contact.textRelay(), contact.email(), contact.post());
    }

    /** Asked for only by pages that hold a form, so that no other page sets a cookie. */
    private record FormToken(HttpServletRequest request) implements Frame.Token {

        @Override
        public String name() {
            return token().getParameterName();
        }

        @Override
        public String value() {
            return token().getToken();
        }

        private CsrfToken token() {
            return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        }
    }
}
