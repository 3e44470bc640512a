package regard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether anybody altered the ledger: every hash, every link, every number and every signed root, those outside the database
 * included.
 *
 * @param firstBadSeq the first event that does not hold
 * @param problem hash, prev, gap, truncated, root or signature; of a bundle also file-hash, file-missing, file-extra or proof
 *     (contracts, section 8)
 */
public record Verification(
        boolean ok,
        long events,
        long checkpoints,
        @Nullable Long firstBadSeq,
        @Nullable String problem) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Verifies the ledger of a database; what still waits is chained first. */
    public static Verification of(DataSource database, Path home) {
        var transactions = new DataSourceTransactionManager(database);
        var db = JdbcClient.create(database);
        new Ledger(db, transactions, Clock.systemUTC(), home).chain();
        return check(new LedgerStore(db), outside(home));
    }

    /** Chains what waits, so that a copy of the database holds a whole ledger. */
    public static void chain(DataSource database, Path home) {
        new Ledger(JdbcClient.create(database), new DataSourceTransactionManager(database), Clock.systemUTC(), home)
                .chain();
    }

    static Verification check(LedgerStore store, List<Checkpoint> outside) {
        return new Check(store, outside).run();
    }

    private static List<Checkpoint> outside(Path home) {
        Path folder = home.resolve("checkpoints");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var checkpoints = new ArrayList<Checkpoint>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                checkpoints.add(read(file));
            }
            return checkpoints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checkpoint that cannot be read is one whose signature does not hold. */
    private static Checkpoint read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), Checkpoint.class);
        } catch (JacksonException e) {
            return new Checkpoint(0, "", "", "", "");
        }
    }

    /** One walk along the chain. */
    private static final class Check {

        private final LedgerStore store;
        private final Map<Long, List<Checkpoint>> bySize = new HashMap<>();
        private final long distinct;
        private final MerkleTree tree = new MerkleTree();
        private String prev = LedgerEvent.FIRST_PREV;
        private @Nullable Long bad;
        private @Nullable String problem;

        Check(LedgerStore store, List<Checkpoint> outside) {
            this.store = store;
            for (var checkpoint : store.checkpoints()) {
                bySize.computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>())
                        .add(checkpoint);
            }
            for (var checkpoint : outside) {
                bySize.computeIfAbsent(checkpoint.size(), _ -> new ArrayList<>())
                        .add(checkpoint);
            }
            this.distinct = bySize.size();
        }

        Verification run() {
            store.eachAfter(0, this::link);
            long events = tree.size();
            bySize.forEach((size, checkpoints) -> {
                if (checkpoints.stream().anyMatch(checkpoint -> !checkpoint.isSigned())) {
                    report(size, "signature");
                } else if (size > events) {
                    report(events + 1, "truncated");
                }
            });
            return new Verification(problem == null, events, distinct, bad, problem);
        }

        private void link(LedgerStore.Stored link) {
            var event = link.event();
            if (event.seq() != tree.size() + 1) {
                report(tree.size() + 1, "gap");
            } else if (!event.prev().equals(prev)) {
                report(event.seq(), "prev");
            } else if (!event.hash().equals(link.hash())) {
                report(event.seq(), "hash");
            }
            prev = link.hash();
            tree.add(event.canonical());
            for (var checkpoint : bySize.getOrDefault(tree.size(), List.of())) {
                if (!checkpoint.root().equals(tree.root())) {
                    report(event.seq(), "root");
                }
            }
        }

        private void report(long seq, String what) {
            if (bad == null || seq < bad) {
                bad = seq;
                problem = what;
            }
        }
    }
}
