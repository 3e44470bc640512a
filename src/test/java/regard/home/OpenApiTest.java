package regard.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import regard.ApiDocument;
import regard.AppTest;

@AppTest
class OpenApiTest {

    @Autowired
    private MockMvcTester web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_document_names_every_route_of_the_api_and_no_other() {
        var answered = mapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(document().routes()).isEqualTo(answered);
        assertThat(document().version()).isEqualTo("3.1.0");
    }

    @Test
    void an_evaluation_answers_as_the_document_says() {
        assertThat(document()
                        .check(
                                "post",
                                "/api/v1/duty-assessments/evaluate",
                                200,
                                post("/api/v1/duty-assessments/evaluate", """
                        {"body": {"type": "ICB"}, "dates": {"assessment": "2026-03-02"}, "limbs": ["DECISION"],
                         "scope": {"commissionedHealthServices": true, "individualCareOnly": false},
                         "impact": {"manner": "YES", "range": "YES"},
                         "scores": {"P1": 3, "P2": 3, "P3": 2, "P4": 2, "P5": 2, "P6": 2, "P7": 1},
                         "promises": [{"id": "PR1", "kind": "CONSULT", "clear": true, "status": "OPEN"}]}
                        """))
                        .path("breaches"))
                .isNotEmpty();
        document()
                .check(
                        "post",
                        "/api/v1/duty-assessments/evaluate",
                        422,
                        post("/api/v1/duty-assessments/evaluate", "{}"));
        document()
                .check(
                        "post",
                        "/api/v1/duty-assessments/evaluate",
                        400,
                        post("/api/v1/duty-assessments/evaluate", "{"));
    }

    @Test
    void a_check_of_the_rules_answers_as_the_document_says() {
        document().check("post", "/api/v1/rules/check", 200, post("/api/v1/rules/check?gate=G2", "{}"));
    }

    private ApiDocument document() {
        return new ApiDocument(text(web.get().uri("/api/v1/openapi.json").exchange()));
    }

    private String post(String address, String body) {
        return text(web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange());
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(
                result.getMvcResult().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
