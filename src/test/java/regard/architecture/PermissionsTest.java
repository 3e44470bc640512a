package regard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.PermissionTable;

/** The permission table is whole, and the wall keeps to it: every route, as everyone. */
@AppTest
@Transactional
class PermissionsTest {

    @Autowired
    private PermissionTable table;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Test
    void every_route_stands_in_the_table_and_every_row_is_a_route() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, _) -> {
            for (var pattern : mapping.getPatternValues()) {
                var methods = mapping.getMethodsCondition().getMethods();
                if (!pattern.equals("/error")) {
                    (methods.isEmpty() ? java.util.Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> routes.add(method + " " + pattern));
                }
            }
        });
        var rows = new TreeSet<String>();
        table.rows().forEach(row -> rows.add(row.method() + " " + row.pattern().getPatternString()));

        assertThat(rows).isEqualTo(routes);
    }

    @Test
    void every_route_refuses_everybody_it_is_not_for() {
        var wrong = new ArrayList<String>();
        var body = somebody.body("NHS Walkabout ICB");
        List<Actor> walkers = new ArrayList<>();
        for (Role role : Role.values()) {
            walkers.add(somebody.of(body, "Walker " + role, role));
        }
        for (var row : table.rows()) {
            if (row.everyone()) {
                continue;
            }
            String path = row.pattern().getPatternString().replaceAll("\\{[^}]+}", "none");
            var asVisitor = web.method(HttpMethod.valueOf(row.method()))
                    .uri(path)
                    .with(somebody.visitor())
                    .exchange();
            int forVisitor = asVisitor.getResponse().getStatus();
            if (forVisitor != (path.startsWith("/api/") ? 401 : 303)) {
                wrong.add("a visitor at " + row.method() + " " + path + " got " + forVisitor);
            }
            for (Actor walker : walkers) {
                int status = web.method(HttpMethod.valueOf(row.method()))
                        .uri(path)
                        .with(somebody.as(walker))
                        .exchange()
                        .getResponse()
                        .getStatus();
                if (!row.allows(walker) && status != 403) {
                    wrong.add(walker.roles() + " at " + row.method() + " " + path + " got " + status);
                }
                if (row.allows(walker) && (status == 403 || status >= 500)) {
                    wrong.add(walker.roles() + " may use " + row.method() + " " + path + " and got " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
