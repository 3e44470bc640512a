package regard.platform;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import regard.organisations.People;
import regard.organisations.PermissionTable;

/**
 * The wall: who is asking is settled anew with each request, every route is judged by the permission table, and what is not in the
 * table is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "platform.spring_session", maxInactiveIntervalInSeconds = 30 * 60)
class Security {

    @Bean
    SecurityFilterChain wall(HttpSecurity http, PermissionTable table, People people, Refusals refusals)
            throws Exception {
        var token = CookieCsrfTokenRepository.withHttpOnlyFalse();
        token.setCookieName("__Host-regard-form");
        token.setCookieCustomizer(
                cookie -> cookie.secure(true).path("/").httpOnly(true).sameSite("Strict"));
        return http.addFilterBefore(new WhoActs(people, table), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(token)
                        .ignoringRequestMatchers(
                                request -> request.getRequestURI().startsWith("/api/")
                                        || request.getRequestURI().equals("/csp-report")))
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .securityContext(context -> context.securityContextRepository(contexts()))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .denyAll()
                        .anyRequest()
                        .access((_, context) -> new AuthorizationDecision(WhoActs.isAllowed(context.getRequest()))))
                .build();
    }

    /** In front of everything, so that every answer has the headers, also those of the firewall. */
    @Bean
    FilterRegistrationBean<Headers> headers(Settings settings) {
        var registration = new FilterRegistrationBean<>(new Headers(settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-regard-session");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    ServiceClock clock() {
        return new ServiceClock();
    }
}
