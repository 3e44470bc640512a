package regard.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where browsers report what the content security policy stopped. Only that it happened is kept: reports come from anybody. */
@RestController
class ContentReports {

    private static final Logger log = LoggerFactory.getLogger(ContentReports.class);

    @PostMapping("/csp-report")
    ResponseEntity<Void> report() {
        log.warn("a browser reported that the content security policy stopped something");
        return ResponseEntity.noContent().build();
    }
}
