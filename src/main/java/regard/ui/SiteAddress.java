package regard.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that links carry when they leave the site: in feeds, in answers to programs, in invitations. It is the configured
 * one; only an installation without one, which listens on this machine alone, takes it from the request.
 */
@Component
public class SiteAddress {

    private final String configured;

    SiteAddress(@Value("${regard.public-address:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
    }

    /** Without a slash at its end. */
    public String root() {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
    }
}
