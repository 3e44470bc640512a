package regard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.PermissionTable;
import regard.organisations.PermissionTable.Row;
import regard.organisations.PermissionTable.Side;

/**
 * Whatever somebody puts in an address or a form that is not theirs to fill so, they get a page that says what is wrong: never a fault of
 * ours, and never their own words back as part of the page. Every route of the permission table is asked, by those who may use it.
 */
@AppTest
@Transactional
class HostileValuesTest {

    private static final String MARK = "\"><svg onload=x>'";
    private static final String NOT_A_NUMBER = "99999999999999999999999999";
    private static final String NOT_AN_ID = "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz";

    /** Put in all fields of a form at once. */
    private static final List<String> HOSTILE = List.of(
            MARK,
            "-1",
            NOT_A_NUMBER,
            NOT_AN_ID,
            "'; drop table activities.activity; --",
            "9999-12-31",
            "nul\u0000here",
            "x".repeat(30_000));

    /** Put in one field, while the others hold what they should: one of them in turn. */
    private static final List<String> WORST = List.of(NOT_AN_ID, NOT_A_NUMBER, "nul\u0000here");

    private static final List<String> IN_ADDRESSES = List.of(
            MARK, "-1", NOT_A_NUMBER, NOT_AN_ID, Furnished.NOTHING.toString(), "nul\u0000here", "%s{0}${7*7}'{");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{",
            "\"x\"",
            "1e999999",
            "{\"channel\":\"\\u0000\"}",
            "{\"channel\":\"ONLINE\",\"respondentType\":\"PATIENT\",\"answers\":{\"Q2\":\"nul\\u0000here\"}}",
            "{\"channel\":\"ONLINE\",\"respondentType\":\"PATIENT\",\"answers\":{\"Q2\":\"half \\ud800\"}}",
            "{\"channel\":\"ONLINE\",\"respondentType\":\"PATIENT\",\"answers\":{\"Q1\":{\"a\":1e400}}}",
            "{\"channel\":\"ONLINE\",\"respondentType\":\"PATIENT\",\"answers\":[[[[]]]]}",
            "{\"language\":\"e\\u0000n\",\"answers\":{}}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000));

    /** Steps of the duty are all of one kind: a few stand for all. */
    private static final int A_FEW = 4;

    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)[^}]*}");
    private static final Set<String> NOT_FIELDS =
            Set.of("_csrf", "viewport", "description", "robots", "referrer", "theme-color");

    @Autowired
    private PermissionTable table;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, HandlerMethod> handlers = new LinkedHashMap<>();
    private TransactionTemplate aside = new TransactionTemplate();
    private Actor everything = Actor.visitor(OrganisationId.random());
    private Cookie draft = new Cookie("none", "");
    private Furnished furnished;

    @BeforeEach
    void a_body_with_something_in_each_register_and_somebody_who_may_do_all() {
        aside = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        everything = somebody.of(
                somebody.body("NHS Northvale and Moor ICB"),
                "Priya Raman",
                Role.STAFF,
                Role.EQUALITY,
                Role.EXECUTIVE,
                Role.ADMIN,
                Role.LAY);
        furnished = new Furnished(context, everything);
        draft = Objects.requireNonNull(web.post()
                .uri("/involvements/" + furnished.open() + "/answers/start")
                .param("who", "PATIENT")
                .with(somebody.visitor())
                .exchange()
                .getResponse()
                .getCookie("__Host-regard-answers"));
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + pattern, handler))));
    }

    @Test
    void no_value_in_any_posted_field_is_a_fault_of_ours() {
        rows("POST")
                .forEach(row -> addresses(row).forEach(address -> {
                    Set<String> fields = fields(row, address);
                    ask(row, address, Map.of());
                    if (!fields.isEmpty()) {
                        HOSTILE.forEach(value -> ask(row, address, all(fields, value)));
                    }
                    int turn = 0;
                    for (String field : fields) {
                        Map<String, String> form = plausible(fields);
                        form.put(field, WORST.get(turn++ % WORST.size()));
                        ask(row, address, form);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_value_in_any_address_is_a_fault_of_ours() {
        rows("GET").forEach(row -> {
            Set<String> fields = declared(row);
            if (!fields.isEmpty()) {
                addresses(row).forEach(address -> HOSTILE.forEach(value -> ask(row, address, all(fields, value))));
            }
        });
        Stream.of("GET", "POST")
                .flatMap(this::rows)
                .forEach(row -> VARIABLE.matcher(pattern(row))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(variable ->
                                IN_ADDRESSES.forEach(value -> ask(row, tampered(row, variable, value), Map.of()))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_is_done_to_what_is_not_there() {
        rows("POST")
                .filter(row -> row.side() == Side.STAFF)
                .forEach(row -> VARIABLE.matcher(pattern(row))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(variable -> {
                            String address =
                                    tampered(row, variable, UUID.randomUUID().toString());
                            int status = ask(row, address, plausible(fields(row, furnished.address(pattern(row)))));
                            if (status < 400) {
                                wrong.add("POST " + address + " got " + status + " for what is not there");
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_that_a_program_sends_is_a_fault_of_ours() {
        rows("POST")
                .filter(row -> row.side() == Side.API)
                .forEach(row -> BODIES.forEach(body -> {
                    String address = furnished.address(pattern(row));
                    MvcTestResult answer = send(() -> web.post()
                            .uri(URI.create(address))
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .content(body)
                            .with(somebody.visitor())
                            .exchange());
                    look("POST " + address + " " + shortened(body), answer, row);
                }));
        assertThat(wrong).isEmpty();
    }

    // ---- What is asked, and how

    private Stream<Row> rows(String method) {
        return table.rows().stream().filter(row -> row.method().equals(method));
    }

    private static String pattern(Row row) {
        return row.pattern().getPatternString();
    }

    /** The addresses of a route: one, but for the steps of the duty. */
    private List<String> addresses(Row row) {
        String pattern = pattern(row);
        return pattern.contains("{slug}")
                ? slugs().stream()
                        .map(slug -> furnished.address(pattern.replace("{slug}", slug)))
                        .toList()
                : List.of(furnished.address(pattern));
    }

    private List<String> slugs() {
        String page = text(get("/activities/" + furnished.prepared() + "/duty"));
        return Pattern.compile("/duty/([a-z-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(A_FEW)
                .toList();
    }

    private String tampered(Row row, String variable, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return furnished
                .address(pattern(row).replaceAll("\\{\\*?" + variable + "[^}]*}", "@"))
                .replace("@", encoded);
    }

    /** The fields of a form: those that its page shows, and those that its controller reads. */
    private Set<String> fields(Row row, String address) {
        Set<String> fields = declared(row);
        for (String page : List.of(address, address.replaceAll("/[a-z-]+$", ""))) {
            NAME.matcher(text(get(page))).results().map(found -> found.group(1)).forEach(fields::add);
        }
        fields.removeAll(NOT_FIELDS);
        return fields;
    }

    private Set<String> declared(Row row) {
        var names = new LinkedHashSet<String>();
        for (var parameter : Objects.requireNonNull(handlers.get(row.method() + " " + pattern(row)))
                .getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(String.valueOf(parameter.getParameterName()));
            } else if (type.isRecord() && !type.getPackageName().endsWith("kernel")) {
                components("", type, names);
            }
        }
        return names;
    }

    private static void components(String prefix, Class<?> type, Set<String> names) {
        for (var component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                components(prefix + component.getName() + ".", component.getType(), names);
            } else {
                names.add(prefix + component.getName());
            }
        }
    }

    private static Map<String, String> all(Set<String> fields, String value) {
        var form = new LinkedHashMap<String, String>();
        fields.forEach(field -> form.put(field, value));
        return form;
    }

    private static Map<String, String> plausible(Set<String> fields) {
        var form = new LinkedHashMap<String, String>();
        for (String field : fields) {
            form.put(
                    field,
                    switch (field.substring(field.lastIndexOf('.') + 1)) {
                        case "day", "month", "version", "revision", "people" -> "1";
                        case "year" -> "2027";
                        case "id", "code", "option" -> "";
                        case "href", "papersUrl" -> "https://example.example/";
                        default -> "yes";
                    });
        }
        return form;
    }

    private int ask(Row row, String address, Map<String, String> form) {
        MvcTestResult answer = send(() -> {
            var request = web.method(HttpMethod.valueOf(row.method()))
                    .uri(URI.create(address))
                    .cookie(draft)
                    .with(row.everyone() ? somebody.visitor() : somebody.as(everything));
            form.forEach(request::param);
            return request.exchange();
        });
        return look(row.method() + " " + address + " " + shortened(form.toString()), answer, row);
    }

    private MvcTestResult get(String address) {
        return send(() -> web.get()
                .uri(URI.create(address))
                .cookie(draft)
                .with(somebody.as(everything))
                .exchange());
    }

    /** Each request stands alone: what it changed is taken back, so that all begin at the same place. */
    private MvcTestResult send(Supplier<MvcTestResult> request) {
        return Objects.requireNonNull(aside.execute(status -> {
            MvcTestResult answer = request.get();
            status.setRollbackOnly();
            return answer;
        }));
    }

    private int look(String what, MvcTestResult answer, Row row) {
        if (answer.getUnresolvedException() != null) {
            wrong.add(what + " failed: " + answer.getUnresolvedException().getMessage());
            return 500;
        }
        int status = answer.getResponse().getStatus();
        String text = text(answer);
        if (status >= 500) {
            wrong.add(what + " got " + status);
        }
        if (text.contains("<svg onload")) {
            wrong.add(what + " came back unescaped");
        }
        boolean page = row.side() == Side.PUBLIC || row.side() == Side.STAFF;
        // What the firewall refuses gets its page from the server's own error dispatch, which is not here.
        boolean refusedInFront = status == 400 && text.isEmpty();
        if (page && (status == 200 || status >= 400) && !refusedInFront && !text.contains("<h1")) {
            wrong.add(what + " got " + status + " without a page");
        }
        return status;
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
