package regard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
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
import regard.ApiDocument;
import regard.platform.Database;
import regard.ui.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Regard as an operator has it: in a process of its own, with its own database, killed and started again. */
class ServingTheDemoTest {

    private static final Path HOME = Path.of("target/serving-test").toAbsolutePath();
    private static final String SITE = "https://haveyoursay.example";
    private static final String RESPONSES = "select count(*)::text from responses.response r"
            + " join consultations.consultation c on c.id = r.consultation_id where c.ref = ?";
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
            try (var again = Served.start(HOME, Map.of("REGARD_PUBLIC_ADDRESS", SITE), "--demo")) {
                accounts_are_printed(again);
                all_that_happened_in_the_demo_has_words();
                the_public_address_is_the_only_one(again.address());
                answers_are_as_the_document_of_the_api_says(again.address());
                figures_are_open_once_a_consultation_is_closed(again.address(), open);
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
                evidence_of_an_activity_can_be_bundled_and_checked_by_others();
                a_backup_taken_now_is_restored_whole_or_not_at_all(open);
                a_database_that_was_killed_comes_back_by_itself(again);
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

    /** The history of an activity is read by a lay member and an auditor: an act without words would show its code. */
    private static void all_that_happened_in_the_demo_has_words() {
        Words words = Words.english();
        String actions = ask("select string_agg(distinct action, ' ') from activities.happening where action <> ?", "")
                .orElseThrow();
        assertThat(actions.split(" ", -1))
                .hasSizeGreaterThan(20)
                .allSatisfy(action -> assertThat(words.has("activities.happened." + action))
                        .as(action)
                        .isTrue());
    }

    private static void a_second_one_on_the_same_folder_is_refused() throws Exception {
        try (var second = Served.start(HOME)) {
            assertThat(second.exitCode()).isEqualTo(Main.Exit.REFUSED);
        }
    }

    private void answers_are_as_the_document_of_the_api_says(String address) throws Exception {
        var api = new ApiDocument(get(address + "api/v1/openapi.json").body());
        var opportunities = api.check("get", "/api/v1/opportunities", 200, answer(address, "opportunities?limit=100"));
        assertThat(opportunities.path("items")).isNotEmpty();
        for (JsonNode opportunity : opportunities.path("items")) {
            String ref = opportunity.path("ref").asString();
            api.check("get", "/api/v1/opportunities/{ref}", 200, answer(address, "opportunities/" + ref));
        }
        assertThat(api.check("get", "/api/v1/organisations", 200, answer(address, "organisations")))
                .isNotEmpty();
        assertThat(api.check("get", "/api/v1/decisions", 200, answer(address, "decisions"))
                        .path("items"))
                .isNotEmpty();
        assertThat(api.check("get", "/api/v1/feedback", 200, answer(address, "feedback"))
                        .path("items"))
                .isNotEmpty();
        api.check("get", "/api/v1/opportunities/{ref}", 404, answer(address, "opportunities/PI-1999-0001"));
        api.check("get", "/api/v1/opportunities", 422, answer(address, "opportunities?limit=0"));
        String receipt = receipts.values().iterator().next();
        api.check("get", "/api/v1/receipts/{code}", 200, answer(address, "receipts/" + receipt));
    }

    private String answer(String address, String what) throws IOException, InterruptedException {
        return get(address + "api/v1/" + what).body();
    }

    private void figures_are_open_once_a_consultation_is_closed(String address, String open) throws Exception {
        assertThat(get(address + "open-data/" + open + ".csv").statusCode()).isEqualTo(404);
        var catalogue = JsonMapper.shared()
                .readTree(get(address + "open-data/catalog.jsonld").body());
        assertThat(catalogue.path("dcat:dataset")).isNotEmpty();
        for (JsonNode dataset : catalogue.path("dcat:dataset")) {
            String ref = dataset.path("dct:identifier").asString();
            var csv = get(address + "open-data/" + ref + ".csv");
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(csv.body()).startsWith("question_code,question,answer_code,answer,people\r\n");
            assertThat(csv.body().lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                    .allMatch(people -> people.equals("*") || Integer.parseInt(people) % 5 == 0);
            assertThat(get(address + "open-data/" + ref + ".csv-metadata.json").body())
                    .contains("\"url\":\"" + ref + ".csv\"", "\"null\":\"*\"");
            assertThat(get(address + "involvements/" + ref).body()).contains("/open-data/" + ref + ".csv\"");
        }
    }

    /** As a web server on this machine passes requests on, and as somebody would who pretends to be one. */
    private static void the_public_address_is_the_only_one(String address) throws IOException {
        int port = URI.create(address).getPort();
        String visitor = "X-Forwarded-For: 203.0.113.9\r\n";
        String overHttps = visitor + "X-Forwarded-Proto: https\r\n";

        assertThat(raw(port, "GET", "/feeds/opportunities.atom", "haveyoursay.example", overHttps))
                .startsWith("HTTP/1.1 200")
                .contains(SITE + "/feeds/opportunities.atom")
                .doesNotContain("http://127.0.0.1", "http://haveyoursay");
        assertThat(raw(port, "GET", "/involvements?page=2", "haveyoursay.example", visitor))
                .startsWith("HTTP/1.1 308")
                .contains("Location: " + SITE + "/involvements?page=2\r\n");
        assertThat(raw(port, "GET", "/api/v1/opportunities", "haveyoursay.example", visitor))
                .startsWith("HTTP/1.1 403");
        assertThat(raw(port, "GET", "/", "somebody-else.example", overHttps)).startsWith("HTTP/1.1 400");
        assertThat(raw(port, "GET", "/", "haveyoursay.example", overHttps + "X-Forwarded-Host: evil.example\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("evil.example");
    }

    private static String raw(int port, String method, String path, String host, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
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
        return ask(RESPONSES, ref).map(Long::parseLong).orElseThrow();
    }

    private static Optional<String> ask(String sql, String parameter) {
        return ask(Database.join(HOME, Optional.empty()).address(), sql, parameter);
    }

    private static Optional<String> ask(Database.Given address, String sql, String parameter) {
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

    private static void evidence_of_an_activity_can_be_bundled_and_checked_by_others() throws IOException {
        String ref = ask("select ref from activities.activity where ref <> ? order by ref limit 1", "")
                .orElseThrow();
        Path bundle = HOME.resolve("bundle.zip");

        assertThat(run("bundle", "--activity", ref, "--data", HOME.toString(), "--out", bundle.toString()))
                .isEqualTo(Main.Exit.DONE);
        assertThat(run("audit", "verify", "--bundle", bundle.toString(), "--json"))
                .isEqualTo(Main.Exit.DONE);
        assertThat(run("bundle", "--activity", "PI-1999-0001", "--data", HOME.toString(), "--out", bundle + ".none"))
                .isEqualTo(Main.Exit.REFUSED);

        var zip = Zipped.read(bundle);
        assertThat(zip.names())
                .contains("index.html", "VERIFY.txt", "ledger/events.jsonl", "records/activities.activity.json");
        assertThat(zip.names()).noneMatch(name -> name.contains("contact") || name.contains("monitoring_key"));
        assertThat(zip.text("index.html")).contains(ref).doesNotContain("<script");
        zip.names().stream()
                .filter(name -> !name.equals("manifest.json") && !name.equals("index.html"))
                .forEach(name -> assertThat(zip.text("index.html")).contains("href=\"" + name + "\""));
        assertThat(problem(zip.with("records/activities.activity.json", "[]"))).isEqualTo("file-hash");
        assertThat(problem(zip.without("VERIFY.txt"))).isEqualTo("file-missing");
        assertThat(problem(zip.with("records/more.json", "[]"))).isEqualTo("file-extra");
        String events = zip.text("ledger/events.jsonl");
        assertThat(problem(zip.resealed("ledger/events.jsonl", events.replaceFirst("\"actor\":\"", "\"actor\":\"x"))))
                .isEqualTo("hash");
        assertThat(problem(zip.resealed(
                        "ledger/events.jsonl", events.replaceFirst("\"leafIndex\":[0-9]+", "\"leafIndex\":999999"))))
                .isEqualTo("proof");
        assertThat(problem(zip.with(
                        "manifest.json", zip.text("manifest.json").replaceFirst("\"size\" : [0-9]+", "\"size\" : 1"))))
                .isEqualTo("signature");
    }

    private static String problem(Zipped zip) throws IOException {
        Path file = zip.write(HOME.resolve("tampered.zip"));
        var out = new java.io.ByteArrayOutputStream();
        int code = Main.run(
                new String[] {"audit", "verify", "--bundle", file.toString(), "--json"},
                new java.io.PrintStream(out, true, UTF_8),
                System.err);
        assertThat(code).isEqualTo(Main.Exit.NEGATIVE);
        return JsonMapper.shared().readTree(out.toString(UTF_8)).path("problem").asString();
    }

    private static void a_backup_taken_now_is_restored_whole_or_not_at_all(String open) throws IOException {
        Path backup = HOME.resolve("backup.zip");
        Path restored = HOME.resolveSibling("serving-test-restored");
        FileSystemUtils.deleteRecursively(restored);

        assertThat(run("backup", "--data", HOME.toString(), "--out", backup.toString(), "--json"))
                .isEqualTo(Main.Exit.DONE);
        assertThat(run("restore", backup.toString(), "--data", HOME.toString())).isEqualTo(Main.Exit.REFUSED);
        var zip = Zipped.read(backup);
        assertThat(zip.names()).noneMatch(name -> name.contains("secret") || name.contains("password"));
        Path damaged = zip.with("database/responses.response.copy", "").write(HOME.resolve("damaged.zip"));
        assertThat(run("restore", damaged.toString(), "--data", restored.toString()))
                .isEqualTo(Main.Exit.NEGATIVE);
        assertThat(restored).doesNotExist();
        assertThat(run("restore", backup.toString(), "--data", restored.toString()))
                .isEqualTo(Main.Exit.DONE);
        try (var database = Database.open(restored, Optional.empty())) {
            assertThat(ask(database.address(), RESPONSES, open)).isEqualTo(ask(RESPONSES, open));
        }
        FileSystemUtils.deleteRecursively(restored);
    }

    private static int run(String... command) {
        return Main.run(command, new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), System.err);
    }

    private void a_database_that_was_killed_comes_back_by_itself(Served served) throws Exception {
        served.killTheDatabase();

        String ready = served.address() + "health/ready";
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        int answered;
        do {
            answered = get(ready).statusCode();
        } while (answered != 200 && System.nanoTime() < until);
        assertThat(answered).isEqualTo(200);
        assertThat(get(served.address() + "api/v1/opportunities").statusCode()).isEqualTo(200);
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
