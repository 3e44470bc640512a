package regard.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import regard.kernel.Actor;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.organisations.PermissionTable;

/** What every controller may ask for, and how long an answer may be kept. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Organisations organisations;

    WebConfiguration(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WithoutZeroCharacters());
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (WhoActs.row(request).map(PermissionTable.Row::cached).orElse(false)) {
                    response.setHeader(
                            "Cache-Control",
                            WhoActs.path(request).startsWith("/api/")
                                    ? "public, max-age=60"
                                    : "public, max-age=60, stale-while-revalidate=300");
                }
                return true;
            }
        });
    }

    /** No text of ours holds the character 0, which no keyboard has and the database cannot keep: such a form cannot be read. */
    private static final class WithoutZeroCharacters implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws ServletRequestBindingException {
            boolean unreadable = request.getParameterMap().entrySet().stream()
                    .anyMatch(field -> field.getKey().indexOf(0) >= 0
                            || Arrays.stream(field.getValue()).anyMatch(value -> value.indexOf(0) >= 0));
            if (unreadable) {
                throw new ServletRequestBindingException("a form holds the character 0");
            }
            return true;
        }
    }

    /** A controller that asks for an {@link Actor} is told who acts: a person, or a visitor of the host. */
    private final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var asked = request.getNativeRequest(HttpServletRequest.class);
            Actor actor = asked == null ? null : WhoActs.actor(asked);
            return actor != null
                    ? actor
                    : Actor.visitor(organisations
                            .host()
                            .map(Organisation::id)
                            .orElse(new regard.kernel.OrganisationId(new java.util.UUID(0, 0))));
        }
    }
}
