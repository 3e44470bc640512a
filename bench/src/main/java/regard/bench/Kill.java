package regard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills during submissions, again and again: everything at once in one round, the database alone in the next. Whoever was shown a
 * receipt must find their answers stored, once; whoever was not comes back with the same key. Then the ledger is verified.
 */
final class Kill {

    private static final int ROUNDS = 20;
    private static final int CLIENTS = 64;
    private static final int EACH = 15;

    private final Path home = Path.of("target/bench-kill").toAbsolutePath();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Random chance = new Random(1);
    private volatile Service service;
    private Consulted asked = new Consulted("", "");

    static void measure() throws Exception {
        new Kill().run();
    }

    private void run() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        service = Service.start(home);
        asked = Consulted.of(service, home);
        long before = stored();
        System.out.println("| round | killed | receipts before the kill | back to ready, s | stored, of "
                + CLIENTS * EACH + " sent |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (int round = 1; round <= ROUNDS; round++) {
            round(round, before);
        }
        service.close();
        var verify = new ProcessBuilder("./regard", "audit", "verify", "--data", home.toString())
                .inheritIO()
                .start();
        if (verify.waitFor() != 0) {
            throw new IllegalStateException("the ledger does not hold");
        }
        FileSystemUtils.deleteRecursively(home);
    }

    private void round(int round, long before) throws Exception {
        boolean everything = round % 2 == 1;
        int known = receipts.size();
        int shown;
        double seconds;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                String name = round + "-" + client;
                clients.execute(() -> sends(name));
            }
            Thread.sleep(500 + chance.nextInt(2500));
            shown = receipts.size() - known;
            long from = System.nanoTime();
            if (everything) {
                service.killEverything();
                service = Service.start(home);
            } else {
                service.killDatabase();
            }
            awaitReady();
            seconds = (System.nanoTime() - from) / 1e9;
        }
        long stored = stored() - before - (long) (round - 1) * CLIENTS * EACH;
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %d | %.1f | %d |%n",
                round,
                everything ? "everything" : "the database",
                shown,
                seconds,
                stored);
        if (stored != CLIENTS * EACH || receipts.size() != round * CLIENTS * EACH) {
            throw new IllegalStateException("answers were lost, or stored twice");
        }
    }

    /** Sends its answers, each until it is shown a receipt, always under the same key. */
    private void sends(String client) {
        for (int i = 0; i < EACH; i++) {
            String key = client + "-" + i;
            while (!receipts.containsKey(key)) {
                try {
                    var answer = http.send(asked.request(service.address(), key), HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 201) {
                        receipts.put(
                                key,
                                JsonMapper.shared()
                                        .readTree(answer.body())
                                        .path("receipt")
                                        .asString());
                    } else {
                        Thread.sleep(200);
                    }
                } catch (IOException e) {
                    pause();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(service.address() + "health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("it did not come back within a minute");
    }

    private long stored() throws SQLException {
        return asked.stored(home);
    }
}
