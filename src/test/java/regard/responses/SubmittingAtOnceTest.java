package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import regard.AppTest;
import regard.Somebody;
import regard.consultations.Consultation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The submission API over HTTP, by many at once; what it stores is committed, so the body is its own. */
@AppTest
class SubmittingAtOnceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY = """
            {"questionnaire":"%s","version":1,"language":"en","channel":"ONLINE","respondentType":"PATIENT","organisation":null,
             "onBehalfOf":null,"answers":{"Q1":{"code":"HARDER"},"Q5":{"text":"%s"}},"monitoring":{"age_band":"age_25_34"},
             "wantsFeedback":null}""";

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Responses responses;

    @Autowired
    private ResponseStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Consultation.Open asked;
    private String code = "";

    @BeforeEach
    void ask() {
        asked = Asking.with(context).open(somebody.officer());
        code = responses.questionnaire(asked.brief()).code();
    }

    @Test
    void every_key_is_stored_once_however_many_send_it_at_once_and_all_are_told_the_same() throws Exception {
        int keys = 20;
        int repeats = 6;
        var work = new ArrayList<Callable<HttpResponse<String>>>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int key = 0; key < keys; key++) {
                String name = "key-" + key;
                work.add(() -> post(name, BODY.formatted(code, name)));
            }
        }
        Collections.shuffle(work, new java.util.Random(1));

        var told = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<HttpResponse<String>> answer : threads.invokeAll(work)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                told.add(answer.get().body());
            }
        }

        assertThat(told).hasSize(keys);
        assertThat(store.rows(asked.brief().id())).isEqualTo(keys);
        assertThat(responses.received(asked.brief().id())).isEqualTo(keys);
        for (String body : told) {
            assertThat(get("/api/v1/receipts/" + json(body).get("receipt").asString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_key_that_is_being_worked_on_is_a_conflict() {
        var answer = new TransactionTemplate(transactions).execute(_ -> {
            responses.receive(asked.brief().ref(), Submission.online(RespondentType.PUBLIC, Asking.ANSWERS), "slow");
            return post("slow", BODY.formatted(code, "slow"));
        });

        assertThat(answer).isNotNull();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/still-running");
    }

    @Test
    void a_program_is_told_what_is_wrong() {
        String good = BODY.formatted(code, "x");
        String ref = asked.brief().ref();

        assertThat(post(null, good).statusCode()).isEqualTo(400);
        assertThat(post("k".repeat(129), good).statusCode()).isEqualTo(400);
        assertThat(post("k", "{").statusCode()).isEqualTo(400);
        assertThat(post("k", good.replace("HARDER", "NOWHERE")).statusCode()).isEqualTo(422);
        assertThat(post("k", good.replace("\"Q5\"", "\"Q9\"")).statusCode()).isEqualTo(422);
        assertThat(post("k", good.replace("age_25_34", "young")).statusCode()).isEqualTo(422);
        assertThat(post("k", good.replace("\"language\"", "\"lang\"")).statusCode())
                .isEqualTo(422);
        assertThat(post("k", BODY.formatted(code, "x".repeat(1_000_000))).statusCode())
                .isEqualTo(413);
        assertThat(post("k", BODY.formatted(code, "x".repeat(2_001))).statusCode())
                .isEqualTo(422);
        assertThat(store.rows(asked.brief().id())).isZero();

        var created = post("k", good);
        var replayed = post("k", good.replace(" ", ""));
        var mismatch = post("k", good.replace("PATIENT", "CARER"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(replayed.body()).isEqualTo(created.body());
        assertThat(replayed.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(mismatch.statusCode()).isEqualTo(422);
        assertThat(mismatch.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(mismatch.body()).get("type").asString()).isEqualTo("/problems/idempotency-mismatch");
        assertThat(send(HttpRequest.newBuilder(uri("/api/v1/consultations/PI-1999-0001/responses"))
                                .header("Idempotency-Key", "k")
                                .POST(HttpRequest.BodyPublishers.ofString(good)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ref).startsWith("PI-");
    }

    @Test
    void a_receipt_tells_how_its_answers_stand_and_takes_them_back() {
        String receipt =
                json(post("k", BODY.formatted(code, "x")).body()).get("receipt").asString();

        JsonNode stands = json(get("/api/v1/receipts/" + receipt).body());
        int taken = send(HttpRequest.newBuilder(uri("/api/v1/receipts/" + receipt))
                        .DELETE())
                .statusCode();

        assertThat(stands.get("status").asString()).isIn("RECEIVED", "COUNTED");
        assertThat(stands.get("consultation").asString())
                .isEqualTo(asked.brief().ref());
        assertThat(stands.get("feedbackDue").asString())
                .isEqualTo(asked.feedbackBy().toString());
        assertThat(stands.get("feedback").isArray()).isTrue();
        assertThat(taken).isEqualTo(204);
        assertThat(json(get("/api/v1/receipts/" + receipt).body()).get("status").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(get("/api/v1/receipts/0000-0000-0000-0000").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/receipts/nonsense").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(@org.jspecify.annotations.Nullable String key, String body) {
        var request = HttpRequest.newBuilder(
                        uri("/api/v1/consultations/" + asked.brief().ref() + "/responses"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }
}
