package regard.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import regard.kernel.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the record holds of one activity, in one file that others can check without us (contracts, section 8): the rows,
 * what the ledger says happened, proofs that it is in the signed ledger, and how to check it all with common tools.
 */
public final class Bundle {

    static final String SCHEMA = "regard-bundle/1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BundleStore store;
    private final LedgerStore ledgerStore;
    private final Ledger ledger;
    private final Clock clock;
    private final List<Entry> files = new ArrayList<>();

    private Bundle(DataSource database, Path home, Clock clock) {
        this.store = new BundleStore(new JdbcTemplate(database));
        this.ledgerStore = new LedgerStore(JdbcClient.create(database));
        this.ledger = new Ledger(JdbcClient.create(database), new DataSourceTransactionManager(database), clock, home);
        this.clock = clock;
    }

    /** A file of the bundle, as the manifest names it. */
    record Entry(String path, long bytes, String sha256) {}

    /** What the bundle says of itself. Everything else is hashed in it. */
    record Manifest(
            String schema,
            String activity,
            String body,
            String createdAt,
            String publicKey,
            Checkpoint checkpoint,
            List<Entry> files) {}

    /** An event with its proof, one line of the file of events. */
    record Proved(LedgerEvent event, String hash, int leafIndex, List<String> proof) {

        Map<String, @Nullable Object> line() {
            var line = event.fields();
            line.put("hash", hash);
            line.put("leafIndex", leafIndex);
            line.put("proof", proof);
            return line;
        }
    }

    /** Writes the bundle of an activity; an unknown reference is refused. The file appears whole or not at all. */
    public static void write(DataSource database, Path home, String ref, Path out, Clock clock) throws IOException {
        new Bundle(database, home, clock).write(ref, out);
    }

    private void write(String ref, Path out) throws IOException {
        String body = store.body(ref).orElseThrow(() -> new Refused("", "unknown", "there is no activity " + ref));
        chainEverything();
        Checkpoint checkpoint = ledger.signed();
        List<Proved> events = proved(ref, checkpoint);
        Path folder = out.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, "bundle", ".unfinished");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                var names = records(zip, ref);
                add(zip, "ledger/events.jsonl", file -> lines(file, events));
                add(zip, "VERIFY.txt", file -> text(file, BundleWords.verify()));
                add(
                        zip,
                        "index.html",
                        file -> text(file, BundleWords.index(ref, body, clock.instant(), names, events)));
                String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
                files.sort(Comparator.comparing(Entry::path));
                var manifest = new Manifest(SCHEMA, ref, body, now, checkpoint.key(), checkpoint, List.copyOf(files));
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A running service may be the writer just now: what waits is chained by it or by us. */
    private void chainEverything() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        do {
            ledger.chain();
        } while (store.waits() && System.nanoTime() < until);
    }

    private List<Proved> proved(String ref, Checkpoint checkpoint) {
        var tree = new InclusionProof();
        var ours = new ArrayList<LedgerStore.Stored>();
        ledgerStore.eachAfter(0, link -> {
            if (link.event().seq() <= checkpoint.size()) {
                tree.add(link.event().canonical());
                if (link.event().isAbout(ref)) {
                    ours.add(link);
                }
            }
        });
        return ours.stream()
                .map(link -> {
                    int leaf = (int) (link.event().seq() - 1);
                    return new Proved(link.event(), link.hash(), leaf, tree.of(leaf));
                })
                .toList();
    }

    /** One file for each table, its rows as a JSON array; answers with how many each holds. */
    private Map<String, Long> records(ZipOutputStream zip, String ref) throws IOException {
        var rows = new LinkedHashMap<String, List<String>>();
        store.eachRecord(
                ref,
                (name, record) ->
                        rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(record));
        var counts = new LinkedHashMap<String, Long>();
        for (var table : rows.entrySet()) {
            add(
                    zip,
                    "records/" + table.getKey() + ".json",
                    file -> text(file, "[\n" + String.join(",\n", table.getValue()) + "\n]\n"));
            counts.put(table.getKey(), (long) table.getValue().size());
        }
        return counts;
    }

    /** Writes one file. */
    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private void add(ZipOutputStream zip, String path, Writing content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        var digest = sha256();
        var counted = new Counted(new DigestOutputStream(zip, digest));
        content.to(counted);
        counted.flush();
        zip.closeEntry();
        files.add(new Entry(path, counted.bytes, Hashes.hex(digest.digest())));
    }

    private static void lines(OutputStream file, List<Proved> events) throws IOException {
        for (Proved event : events) {
            text(file, JSON.writeValueAsString(event.line()) + "\n");
        }
    }

    private static void text(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what passes, and leaves the zip open. */
    private static final class Counted extends OutputStream {

        private final OutputStream to;
        private long bytes;

        Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            to.write(many, from, length);
            bytes += length;
        }
    }
}
