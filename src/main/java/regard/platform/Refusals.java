package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import regard.organisations.PermissionTable;

/** What somebody sees whom the wall turned away: sign in first, not yours, not there, or not this way. */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final PermissionTable table;
    private final ErrorPages pages;

    Refusals(PermissionTable table, ErrorPages pages) {
        this.table = table;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, denied);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
            throws IOException {
        answer(request, response, null);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @org.jspecify.annotations.Nullable AccessDeniedException denied)
            throws IOException {
        String path = WhoActs.path(request);
        if (denied instanceof CsrfException) {
            pages.show(request, response, ErrorPages.Kind.FORM_EXPIRED);
        } else if (WhoActs.row(request).isEmpty()) {
            pages.show(request, response, table.knows(path) ? ErrorPages.Kind.NOT_THIS_WAY : ErrorPages.Kind.NOT_FOUND);
        } else if (WhoActs.actor(request) == null) {
            signIn(request, response, path);
        } else {
            pages.show(request, response, ErrorPages.Kind.NOT_ALLOWED);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (path.startsWith("/api/")) {
            pages.show(request, response, ErrorPages.Kind.NOT_SIGNED_IN);
            return;
        }
        String back = request.getMethod().equals("GET")
                ? "?then="
                        + URLEncoder.encode(
                                path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                                StandardCharsets.UTF_8)
                : "";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in" + back);
    }
}
