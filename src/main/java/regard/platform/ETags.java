package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import regard.organisations.PermissionTable;

/** A page that is the same for everybody carries the hash of its words, so that who has it already is not sent it again. */
@Configuration(proxyBeanMethods = false)
class ETags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags(PermissionTable table) {
        var filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                String path = WhoActs.path(request);
                return path.startsWith("/assets/")
                        || table.row(request.getMethod(), path)
                                .filter(PermissionTable.Row::cached)
                                .isEmpty();
            }
        };
        // Weak, because the answer may be compressed on its way.
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
