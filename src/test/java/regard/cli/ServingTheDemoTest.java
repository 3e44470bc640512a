package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import regard.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** Regard as an operator has it: in a process of its own, with its own database, killed and started again. */
class ServingTheDemoTest {

    private static final Path HOME = Path.of("target/serving-test").toAbsolutePath();
    private static final int CLIENTS = 4;
    private static final int BEFORE_THE_KILL = 60;
    private static final int EACH = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    @Test
    void every_receipt_that_was_shown_is_stored_exactly_once_though_everything_is_killed() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        String open;
        try (var served = Served.start(HOME, "--demo")) {
            accounts_are_printed(served);
            a_second_one_on_the_same_folder_is_refused();
            open = openConsultation(served);
            long before = stored(open);
            var enough = new CountDownLatch(BEFORE_THE_KILL);
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int client = 0; client < CLIENTS; client++) {
                    String name = "client-" + client;
                    clients.execute(() -> sends(served.address(), open, name, enough));
                }
                assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
                served.killEverything();
            }
            assertThat(receipts).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
            try (var again = Served.start(HOME, "--demo")) {
                accounts_are_printed(again);
                for (int client = 0; client < CLIENTS; client++) {
                    sends(again.address(), open, "client-" + client, new CountDownLatch(0));
                }
                assertThat(receipts).hasSize(CLIENTS * EACH);
                for (String receipt : receipts.values()) {
                    assertThat(get(again.address() + "api/v1/receipts/" + receipt)
                                    .statusCode())
                            .isEqualTo(200);
                }
                assertThat(stored(open) - before).isEqualTo(CLIENTS * EACH);
                the_ledger_holds();
                assertThat(again.stop()).isZero();
            }
        }
    }

    private static void accounts_are_printed(Served served) {
        assertThat(served.said()).last().asString().startsWith("READY http://127.0.0.1:");
        List<String> roles = served.said().stream()
                .filter(line -> line.startsWith("DEMO-ACCOUNT\t"))
                .map(line -> line.split("\t", -1)[1])
                .toList();
        assertThat(roles)
                .contains("STAFF", "EQUALITY", "EXECUTIVE", "ADMIN", "LAY", "PUBLIC", "PROVIDER", "AUDITOR")
                .filteredOn("STAFF"::equals)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static void a_second_one_on_the_same_folder_is_refused() throws Exception {
        try (var second = Served.start(HOME)) {
            assertThat(second.exitCode()).isEqualTo(Main.Exit.REFUSED);
        }
    }

    private String openConsultation(Served served) throws Exception {
        var list = JsonMapper.shared()
                .readTree(get(served.address() + "api/v1/opportunities?status=open")
                        .body());
        return list.path("items").get(0).path("ref").asString();
    }

    /** Sends answers, each under its own key, and writes down every receipt it is shown. */
    private void sends(String address, String ref, String client, CountDownLatch enough) {
        for (int i = 0; i < EACH; i++) {
            String key = client + "-" + i;
            if (receipts.containsKey(key)) {
                continue;
            }
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(address + "api/v1/consultations/" + ref + "/responses"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(body(ref, key)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    receipts.put(
                            key,
                            JsonMapper.shared()
                                    .readTree(answer.body())
                                    .path("receipt")
                                    .asString());
                    enough.countDown();
                }
            } catch (IOException e) {
                // It was killed under our hands: this client comes back with the same keys.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String body(String ref, String key) {
        return """
                {"questionnaire": "%s", "version": 1, "language": "en", "channel": "ONLINE", "respondentType": "PATIENT",
                 "answers": {"Q1": {"code": "HUBS"}, "Q5": {"text": "Said once, by %s"}}}
                """.formatted(questionnaire(ref), key);
    }

    private static String questionnaire(String ref) {
        return QUESTIONNAIRES.computeIfAbsent(
                ref,
                asked -> ask(
                                "select q.code from questionnaires.questionnaire q"
                                        + " join consultations.consultation c on c.questionnaire_id = q.id where c.ref = ?",
                                asked)
                        .orElseThrow());
    }

    private static final Map<String, String> QUESTIONNAIRES = new ConcurrentHashMap<>();

    private static long stored(String ref) {
        return ask(
                        "select count(*)::text from responses.response r"
                                + " join consultations.consultation c on c.id = r.consultation_id where c.ref = ?",
                        ref)
                .map(Long::parseLong)
                .orElseThrow();
    }

    private static Optional<String> ask(String sql, String parameter) {
        var address = Database.join(HOME, Optional.empty()).address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows.stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void the_ledger_holds() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        int code = Main.run(
                new String[] {"audit", "verify", "--data", HOME.toString(), "--json"},
                new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8),
                System.err);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("\"ok\":true");
        assertThat(code).isZero();
        assertThat(Files.exists(HOME.resolve("ledger-key"))).isTrue();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
