package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import regard.organisations.Pace;
import regard.organisations.Paces;

/** Where browsers report what the content security policy stopped. Only that it happened is kept: reports come from anybody. */
@RestController
class ContentReports {

    private static final Logger log = LoggerFactory.getLogger(ContentReports.class);

    /** Nobody fills the log with them. */
    private static final int AT_ONCE = 10;

    private static final int THEN_ONE_EVERY_SECONDS = 60;

    private final Pace pace;

    ContentReports(Paces paces) {
        this.pace = paces.letting(AT_ONCE, THEN_ONE_EVERY_SECONDS);
    }

    @PostMapping("/csp-report")
    ResponseEntity<Void> report(HttpServletRequest request) {
        if (pace.lets(request.getRemoteAddr())) {
            log.warn("a browser reported that the content security policy stopped something");
        }
        return ResponseEntity.noContent().build();
    }
}
