package regard.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.util.FileSystemUtils;

/**
 * Submissions a second through the API, beside the same rows written by bare statements on as many connections as the service lets
 * in: with the same durability, on the same database, in turns.
 */
final class Load {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 15;
    private static final int CLIENTS = 32;

    /** As long as a service that has run for a minute needs to be what it is for the rest of the day. */
    private static final int WARMING = 4;

    private final Path home = Path.of("target/bench-load").toAbsolutePath();

    static void measure() throws Exception {
        new Load().run();
    }

    private void run() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        double[] through = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        try (var service = Service.start(home)) {
            var asked = Consulted.of(service, home);
            for (int round = 0; round < WARMING; round++) {
                submissions(service, asked, "warm" + round);
            }
            for (int round = 0; round < ROUNDS; round++) {
                through[round] = submissions(service, asked, "round" + round);
                bare[round] = bare(asked);
                awaitRest();
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %.0f submissions a second, %.0f bare, ratio %.0f %%%n",
                        round + 1,
                        through[round],
                        bare[round],
                        100 * through[round] / bare[round]);
            }
        }
        Arrays.sort(through);
        Arrays.sort(bare);
        System.out.printf(
                Locale.ROOT,
                "median: %.0f submissions a second, %.0f bare, ratio %.0f %%%n",
                through[ROUNDS / 2],
                bare[ROUNDS / 2],
                100 * through[ROUNDS / 2] / bare[ROUNDS / 2]);
        FileSystemUtils.deleteRecursively(home);
    }

    private static double submissions(Service service, Consulted asked, String name) throws InterruptedException {
        var stored = new LongAdder();
        var refused = new LongAdder();
        long from = System.nanoTime();
        long until = from + SECONDS * 1_000_000_000L;
        try (var http = HttpClient.newHttpClient();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = name + "-" + client + "-";
                clients.execute(() -> {
                    for (int i = 0; System.nanoTime() < until; i++) {
                        try {
                            var answer = http.send(
                                    asked.request(service.address(), prefix + i),
                                    HttpResponse.BodyHandlers.discarding());
                            (answer.statusCode() == 201 ? stored : refused).increment();
                        } catch (IOException | InterruptedException e) {
                            refused.increment();
                        }
                    }
                });
            }
        }
        if (refused.sum() > 0) {
            System.out.println("    refused: " + refused.sum());
        }
        return stored.sum() / ((System.nanoTime() - from) / 1e9);
    }

    /** What one submission writes: its key, the answers, the receipt, what they do to the counts, and what the ledger hears. */
    private double bare(Consulted asked) throws SQLException {
        int connections = 2 * Runtime.getRuntime().availableProcessors() + 1;
        var written = new LongAdder();
        long from = System.nanoTime();
        long until = from + SECONDS * 1_000_000_000L;
        try (var writers = Executors.newFixedThreadPool(connections)) {
            for (int writer = 0; writer < connections; writer++) {
                writers.execute(() -> {
                    try (var connection = Consulted.connect(home);
                            var statement = connection.prepareStatement("""
                                    with like_this as (
                                         select r.*, c.ref
                                           from responses.response r
                                           join consultations.consultation c on c.id = r.consultation_id
                                          where c.ref = ?
                                            and r.reference = ?),
                                         key as (
                                         insert into responses.idempotency
                                                (consultation_id, key_hash, body_hash, salt, response_id, answers_stored, at)
                                         select consultation_id, sha256(?), sha256('body'), ?, ?, 2, now() from like_this),
                                         kept as (
                                         insert into responses.response
                                                (consultation_id, id, reference, questionnaire_id, language, channel,
                                                 respondent_type, answers, received_at, state, late, version)
                                         select consultation_id, ?, ?, questionnaire_id, language, channel, respondent_type,
                                                answers, now(), state, late, 1
                                           from like_this),
                                         receipt as (
                                         insert into responses.receipt (code_hash, consultation_id, response_id)
                                         select sha256(?), consultation_id, ? from like_this),
                                         change as (
                                         insert into responses.change (consultation_id, response_id, arrives, cells)
                                         select consultation_id, ?, true, '[["ALL", "", "", "", 1], ["CHANNEL", "", "ONLINE", "", 1]]'
                                           from like_this)
                                    insert into audit.waiting (at, actor, role, org, action, object, after)
                                    select now(), 'A visitor', '', ?, 'response.received', 'response:' || ref, repeat('a', 64)
                                      from like_this
                                    """)) {
                        String like = anyReference(asked);
                        while (System.nanoTime() < until) {
                            UUID id = UUID.randomUUID();
                            byte[] random = id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                            statement.setString(1, asked.ref());
                            statement.setString(2, like);
                            statement.setBytes(3, random);
                            statement.setBytes(4, random);
                            statement.setObject(5, id);
                            statement.setObject(6, id);
                            statement.setString(7, "BARE-" + id);
                            statement.setBytes(8, random);
                            statement.setObject(9, id);
                            statement.setObject(10, id);
                            statement.setObject(11, id);
                            written.add(statement.executeUpdate());
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
        return written.sum() / ((System.nanoTime() - from) / 1e9);
    }

    /** Waits until the service has counted and chained what bare statements left behind: that is not the next round's work. */
    private void awaitRest() throws SQLException, InterruptedException {
        try (var connection = Consulted.connect(home);
                var statement = connection.prepareStatement(
                        "select exists (select from responses.change) or exists (select from audit.waiting)")) {
            boolean busy = true;
            while (busy) {
                Thread.sleep(500);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    busy = rows.getBoolean(1);
                }
            }
        }
    }

    private String anyReference(Consulted asked) throws SQLException {
        try (var connection = Consulted.connect(home);
                var statement = connection.prepareStatement("""
                        select r.reference
                          from responses.response r
                          join consultations.consultation c on c.id = r.consultation_id
                         where c.ref = ?
                           and r.answers ? 'Q5'
                         limit 1
                        """.replace("? 'Q5'", "?? 'Q5'"))) {
            statement.setString(1, asked.ref());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
