package regard.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.organisations.Organisations;

/** Addresses that programs look for on any site. */
@Controller
class WellKnown {

    private final Organisations organisations;
    private final Settings settings;
    private final Clock clock;

    WellKnown(Organisations organisations, Settings settings, Clock clock) {
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom to tell about a weakness (RFC 9116). */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        String contact = organisations
                .host()
                .map(body -> body.contact().email())
                .filter(email -> !email.isBlank())
                .map(email -> "mailto:" + email)
                .orElse(Optional.ofNullable(settings.publicAddress()).orElse("http://127.0.0.1") + "/contact");
        return text("Contact: " + contact + "\nExpires: " + LocalDate.now(clock).plusYears(1)
                + "T00:00:00Z\nPreferred-Languages: en\n");
    }

    @GetMapping("/.well-known/change-password")
    ModelAndView changePassword() {
        return new ModelAndView("redirect:/account");
    }

    /** Drafts, receipts and staff pages stay out of search engines. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text("""
                User-agent: *
                Disallow: /my-answers
                Disallow: /involvements/*/answers/
                Disallow: /sign-in
                Disallow: /invitations/
                Disallow: /activities
                Disallow: /today
                """);
    }

    private static ResponseEntity<String> text(String words) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(words);
    }
}
