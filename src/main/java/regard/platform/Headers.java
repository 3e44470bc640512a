package regard.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, and what is refused before anybody looks at it: unknown hosts, requests from other sites that would
 * change something, methods nobody uses.
 */
final class Headers extends OncePerRequestFilter {

    /** The one inline script of the page template, by its hash. A test recomputes it. */
    static final String INLINE_SCRIPT_HASH = "sha256-tDOvXJi1PXbg0CWjLCCYSNHRXtps26K4JXkE3M6u/c0=";

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self' '" + INLINE_SCRIPT_HASH
            + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self';"
            + " upgrade-insecure-requests; report-uri /csp-report";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> USED = Set.of("GET", "HEAD", "POST", "DELETE", "PUT");
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Settings settings;

    Headers(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
        // Personal unless the permission table says that it is the same for everybody.
        response.setHeader("Cache-Control", "no-store");
        if (!isKnownHost(request)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "This host name is not ours.");
        } else if (!USED.contains(request.getMethod())) {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This method is not used here.");
        } else if (settings.site().isPresent() && !request.isSecure() && !isLoopback(request.getRemoteAddr())) {
            sendToHttps(request, response, settings.site().get());
        } else if (!SAFE.contains(request.getMethod()) && comesFromElsewhere(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This form was sent from another site.");
        } else {
            // The same id in the log and in the ledger, so that one leads to the other.
            MDC.put("requestId", ErrorPages.newReference());
            try {
                chain.doFilter(request, response);
            } finally {
                MDC.remove("requestId");
            }
        }
    }

    private boolean isKnownHost(HttpServletRequest request) {
        String host = request.getServerName();
        String ours = settings.publicAddress();
        return LOOPBACK.contains(host)
                || host.equals("0:0:0:0:0:0:0:1")
                || (ours != null && host.equalsIgnoreCase(URI.create(ours).getHost()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What came in the clear is not answered in the clear. A program is refused: it would send its secrets again and again. */
    private static void sendToHttps(HttpServletRequest request, HttpServletResponse response, String site)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This service is spoken to over https only: " + site);
            return;
        }
        String query = request.getQueryString();
        response.setHeader("Location", site + request.getRequestURI() + (query == null ? "" : "?" + query));
        refuse(response, PERMANENT_REDIRECT, "This page is read over https: " + site);
    }

    // Never by Origin: under no-referrer a form of our own says "null".
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence);
    }
}
