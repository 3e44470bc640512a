package regard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's rows. Not a bean of the context only: the command line verifies with it, without one. */
class LedgerStore {

    /** Any number that nobody else locks. */
    private static final long WRITER = 0x72656761726444L;

    private final JdbcClient db;

    LedgerStore(JdbcClient db) {
        this.db = db;
    }

    /** What happened and is not yet chained. */
    record Waiting(
            long id,
            Instant at,
            String actor,
            String role,
            UUID org,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after,
            @Nullable String requestId) {}

    /** A link as it is stored, with the hash it claims. */
    record Stored(LedgerEvent event, String hash) {}

    void put(Waiting happened) {
        db.sql("""
                insert into audit.waiting (at, actor, role, org, action, object, before, after, request_id)
                values (:at, :actor, :role, :org, :action, :object, :before, :after, :request)
                """)
                .param("at", happened.at().atOffset(ZoneOffset.UTC))
                .param("actor", happened.actor())
                .param("role", happened.role())
                .param("org", happened.org())
                .param("action", happened.action())
                .param("object", happened.object())
                .param("before", happened.before())
                .param("after", happened.after())
                .param("request", happened.requestId())
                .update();
    }

    /** Makes this transaction the one writer; false if another one writes. */
    boolean becomeWriter() {
        return db.sql("select pg_try_advisory_xact_lock(:writer)")
                .param("writer", WRITER)
                .query(Boolean.class)
                .single();
    }

    List<Waiting> take(int limit) {
        return db.sql("""
                delete from audit.waiting
                 where id in (select id from audit.waiting order by id limit :limit)
                returning id, at, actor, role, org, action, object, before, after, request_id
                """).param("limit", limit).query(LedgerStore::waiting).list().stream()
                .sorted(java.util.Comparator.comparingLong(Waiting::id))
                .toList();
    }

    Optional<Stored> last() {
        return db.sql("""
                select seq, at, actor, role, org, action, object, before, after, request_id, prev, hash
                  from audit.event
                 order by seq desc
                 limit 1
                """).query(LedgerStore::stored).optional();
    }

    void append(LedgerEvent event, String hash) {
        db.sql("""
                insert into audit.event
                       (seq, at, actor, role, org, action, object, before, after, request_id, prev, hash)
                values (:seq, :at, :actor, :role, :org, :action, :object, :before, :after, :request, :prev, :hash)
                """)
                .param("seq", event.seq())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("role", event.role())
                .param("org", event.org())
                .param("action", event.action())
                .param("object", event.object())
                .param("before", event.before())
                .param("after", event.after())
                .param("request", event.requestId())
                .param("prev", event.prev())
                .param("hash", hash)
                .update();
    }

    /** Every link after one, in order, in pages: a million rows never stand in memory at once. */
    void eachAfter(long seq, Consumer<Stored> link) {
        long after = seq;
        List<Stored> page;
        do {
            page = db.sql("""
                    select seq, at, actor, role, org, action, object, before, after, request_id, prev, hash
                      from audit.event
                     where seq > :after
                     order by seq
                     limit 5000
                    """).param("after", after).query(LedgerStore::stored).list();
            page.forEach(link);
            after = page.isEmpty() ? after : page.getLast().event().seq();
        } while (!page.isEmpty());
    }

    void append(Checkpoint checkpoint) {
        db.sql("""
                insert into audit.checkpoint (size, root, at, key, signature)
                values (:size, :root, :at, :key, :signature)
                    on conflict (size) do nothing
                """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("at", Instant.parse(checkpoint.at()).atOffset(ZoneOffset.UTC))
                .param("key", checkpoint.key())
                .param("signature", checkpoint.signature())
                .update();
    }

    List<Checkpoint> checkpoints() {
        return db.sql("select size, root, at, key, signature from audit.checkpoint order by size")
                .query((row, _) -> new Checkpoint(
                        row.getLong("size"),
                        row.getString("root"),
                        row.getTimestamp("at").toInstant().toString(),
                        row.getString("key"),
                        row.getString("signature")))
                .list();
    }

    /** What the ledger says about a reference, newest first. Rides event_by_reference. */
    List<LedgerEvent> of(String reference, long before, int limit) {
        return db
                .sql("""
                select seq, at, actor, role, org, action, object, before, after, request_id, prev, hash
                  from audit.event
                 where split_part(object, ':', 2) = :reference
                   and seq < :before
                 order by seq desc
                 limit :limit
                """)
                .param("reference", reference)
                .param("before", before)
                .param("limit", limit)
                .query(LedgerStore::stored)
                .list()
                .stream()
                .map(Stored::event)
                .toList();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getObject("org", UUID.class),
                row.getString("action"),
                row.getString("object"),
                row.getString("before"),
                row.getString("after"),
                row.getString("request_id"));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new LedgerEvent(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getObject("org", UUID.class),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("request_id"),
                        row.getString("prev")),
                row.getString("hash"));
    }
}
