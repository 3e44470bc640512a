package regard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import regard.kernel.Audited;
import regard.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what every room announces and chains it. What happened is written in the transaction of the change itself; one writer at a
 * time gives it its number and its link within a second. Every 1,000 events or five minutes the root of the tree is signed and copied
 * to a file outside the database.
 */
@Service
public class Ledger {

    private static final int BATCH = 1_000;
    private static final long CHECKPOINT_EVENTS = 1_000;
    private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LedgerStore store;
    private final TransactionTemplate transaction;
    private final Path home;
    private final SigningKey key;
    private final Clock clock;
    private final MerkleTree tree = new MerkleTree();

    @Autowired
    Ledger(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${regard.data:data}") Path home) {
        this.store = new LedgerStore(db);
        this.transaction = new TransactionTemplate(transactions);
        this.home = home;
        this.key = SigningKey.of(home);
        this.clock = clock;
    }

    @EventListener
    void hear(Audited happened) {
        store.put(new LedgerStore.Waiting(
                0,
                clock.instant(),
                happened.actor().isPerson()
                        ? happened.actor().person().value().toString()
                        : happened.actor().name(),
                happened.actor().roles().stream()
                        .min(Comparator.naturalOrder())
                        .map(Role::name)
                        .orElse(""),
                happened.actor().organisation().value(),
                happened.action(),
                happened.object(),
                happened.before().map(Ledger::hashOf).orElse(null),
                happened.after().map(Ledger::hashOf).orElse(null),
                MDC.get("requestId")));
    }

    private static @Nullable String hashOf(Object state) {
        return Hashes.hex(Hashes.sha256(LedgerEvent.canonical(state)));
    }

    /** Chains what waits, if nobody else does just now. */
    @Scheduled(fixedDelay = 500)
    public void chain() {
        int chained;
        do {
            Integer count = transaction.execute(_ -> store.becomeWriter() ? chainOnce() : 0);
            chained = count == null ? 0 : count;
        } while (chained == BATCH);
    }

    private int chainOnce() {
        List<LedgerStore.Waiting> waiting = store.take(BATCH);
        Optional<LedgerStore.Stored> last = store.last();
        long seq = last.map(link -> link.event().seq()).orElse(0L);
        String prev = last.map(LedgerStore.Stored::hash).orElse(LedgerEvent.FIRST_PREV);
        var links = new ArrayList<LedgerStore.Stored>();
        for (var happened : waiting) {
            seq++;
            var event = new LedgerEvent(
                    seq,
                    happened.at(),
                    happened.actor(),
                    happened.role(),
                    happened.org(),
                    happened.action(),
                    happened.object(),
                    happened.before(),
                    happened.after(),
                    happened.requestId(),
                    prev);
            prev = event.hash();
            links.add(new LedgerStore.Stored(event, prev));
        }
        store.append(links);
        return waiting.size();
    }

    /** Signs how the ledger stands, when enough has happened since the last time. */
    @Scheduled(fixedDelay = 5_000)
    void checkpoint() {
        Optional<Checkpoint> last = store.lastCheckpoint();
        long covered = last.map(Checkpoint::size).orElse(0L);
        long size = store.last().map(link -> link.event().seq()).orElse(0L);
        boolean due = size - covered >= CHECKPOINT_EVENTS
                || (size > covered
                        && last.map(Checkpoint::at)
                                .map(Instant::parse)
                                .filter(at -> !at.plus(CHECKPOINT_EVERY).isBefore(clock.instant()))
                                .isEmpty());
        if (due) {
            sign();
        }
    }

    /** Signs how the ledger stands now. */
    public void sign() {
        signed();
    }

    /** Signs how the ledger stands now, be it empty; only a ledger that holds something gets a checkpoint for it. */
    synchronized Checkpoint signed() {
        store.eachAfter(tree.size(), link -> tree.add(link.event().canonical()));
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String signature = key.sign(Checkpoint.signed(tree.size(), tree.root(), at));
        var checkpoint = new Checkpoint(tree.size(), tree.root(), at, key.publicKey(), signature);
        if (tree.size() > 0) {
            store.append(checkpoint);
            copyOutside(checkpoint);
        }
        return checkpoint;
    }

    private void copyOutside(Checkpoint checkpoint) {
        try {
            Path folder = home.resolve("checkpoints");
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("%012d.json".formatted(checkpoint.size())), JSON.writeValueAsString(checkpoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the ledger says about a reference, newest first. */
    List<LedgerEvent> of(String reference, long before, int limit) {
        return store.of(reference, before, limit);
    }
}
