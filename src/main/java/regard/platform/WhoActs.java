package regard.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import regard.kernel.Actor;
import regard.kernel.PersonId;
import regard.organisations.People;
import regard.organisations.PermissionTable;
import regard.organisations.SignedIn;

/** Settles who is asking, as they are now, and which row of the permission table judges the request. */
final class WhoActs extends OncePerRequestFilter {

    private static final String ACTOR = WhoActs.class.getName() + ".actor";
    private static final String ROW = WhoActs.class.getName() + ".row";
    private static final String TURNED_OUT = WhoActs.class.getName() + ".turnedOut";

    private final People people;
    private final PermissionTable table;

    WhoActs(People people, PermissionTable table) {
        this.people = people;
        this.table = table;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PermissionTable.Row> row = table.row(request.getMethod(), path(request));
        row.ifPresent(found -> request.setAttribute(ROW, found));
        // A page that is the same for everybody never asks who is there: it needs no database for it, and can be
        // cached.
        if (row.filter(PermissionTable.Row::cached).isEmpty()) {
            settle(request);
        }
        Actor actor = actor(request);
        if (actor == null || row.filter(PermissionTable.Row::everyone).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = InView.only(actor.organisation())) {
            chain.doFilter(request, response);
        }
    }

    private void settle(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Actor> actor =
                    people.acting(new PersonId(signedIn.person()), Instant.ofEpochMilli(signedIn.beganAt()));
            if (actor.isPresent()) {
                request.setAttribute(ACTOR, actor.get());
            } else {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                request.setAttribute(TURNED_OUT, true);
            }
        }
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static @Nullable Actor actor(HttpServletRequest request) {
        return (Actor) request.getAttribute(ACTOR);
    }

    static Optional<PermissionTable.Row> row(HttpServletRequest request) {
        return Optional.ofNullable((PermissionTable.Row) request.getAttribute(ROW));
    }

    static boolean isAllowed(HttpServletRequest request) {
        Actor actor = actor(request);
        return row(request)
                .filter(row -> row.everyone() || (actor != null && row.allows(actor)))
                .isPresent();
    }
}
