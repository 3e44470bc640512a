package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import regard.kernel.Refused;
import regard.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** What people see when something cannot be shown: pages in the product's look, and problem documents (RFC 9457) for the API. */
@Component
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JteViews views;
    private final JsonMapper json;

    ErrorPages(@Lazy JteViews views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /** Why a request did not get what it asked for. */
    enum Kind {
        NOT_READABLE(HttpStatus.BAD_REQUEST, "not-readable"),
        NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in"),
        NOT_ALLOWED(HttpStatus.FORBIDDEN, "not-allowed"),
        FORM_EXPIRED(HttpStatus.FORBIDDEN, "form-expired"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
        NOT_THIS_WAY(HttpStatus.METHOD_NOT_ALLOWED, "not-this-way"),
        STALE(HttpStatus.CONFLICT, "stale"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
        OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "our-fault"),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy");

        private final HttpStatus status;
        private final String word;

        Kind(HttpStatus status, String word) {
            this.status = status;
            this.word = word;
        }
    }

    void show(HttpServletRequest request, HttpServletResponse response, Kind kind) throws IOException {
        show(request, response, kind, "");
    }

    /** Shows the page of an exception nobody expected; the log has the rest under the same reference. */
    void showFault(HttpServletRequest request, HttpServletResponse response, Throwable fault) throws IOException {
        String reference = newReference();
        log.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                WhoActs.row(request)
                        .map(row -> row.pattern().getPatternString())
                        .orElse("(no route)"),
                reference,
                fault);
        show(request, response, Kind.OUR_FAULT, reference);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Kind kind, String reference)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status.value());
        response.setHeader("Cache-Control", "no-store");
        if (kind == Kind.BUSY) {
            response.setHeader("Retry-After", "30");
        }
        if (WhoActs.path(request).startsWith("/api/")) {
            problem(response, document("/problems/" + kind.word, kind, List.of()));
        } else {
            views.render("platform/error", Map.of("page", new ErrorPage(kind.word, reference)), request, response);
        }
    }

    void refuse(HttpServletResponse response, Refused refused) throws IOException {
        HttpStatus status = refused.isMalformed() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        response.setStatus(status.value());
        var document = new LinkedHashMap<String, Object>();
        document.put("type", refused.isMalformed() ? "/problems/malformed" : "/problems/validation");
        document.put("title", refused.isMalformed() ? "The input cannot be read" : "The input is refused");
        document.put("status", status.value());
        document.put("detail", refused.getMessage());
        document.put("errors", refused.faults());
        problem(response, document);
    }

    private Map<String, Object> document(String type, Kind kind, List<Refused.Fault> errors) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", type);
        document.put("title", Words.english().say("platform.error." + kind.word + ".title"));
        document.put("status", kind.status.value());
        document.put("detail", Words.english().say("platform.error." + kind.word + ".what"));
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        return document;
    }

    private void problem(HttpServletResponse response, Map<String, Object> document) throws IOException {
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    /** A short reference that a person can read out on the phone. */
    static String newReference() {
        var reference = new StringBuilder("REF-");
        for (int i = 0; i < 6; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
