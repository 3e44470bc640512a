package regard.platform;

import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Who the visitor is and whether they came over https, when a web server stands in front: told by {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto}, and believed from the configured proxies alone (OWASP ASVS 5.0, 4.1.3). Without a public address nobody
 * is believed.
 */
@Component
final class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Settings settings;

    Proxies(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (settings.site().isEmpty()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(
                settings.proxies().stream().map(Proxies::network).collect(Collectors.joining(",")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(valve);
    }

    /** An address alone is a network of one. */
    private static String network(String proxy) {
        String stripped = proxy.strip();
        return stripped.contains("/") ? stripped : stripped + (stripped.contains(":") ? "/128" : "/32");
    }
}
