package regard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's rows. Not a bean of the context only: the command line verifies with it, without one. */
class LedgerStore {

    /** Any number that nobody else locks. */
    private static final long WRITER = 0x72656761726444L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** Adds links to the end of the chain, all in one statement. */
    void append(List<Stored> links) {
        db.sql("""
                insert into audit.event
                       (seq, at, actor, role, org, action, object, before, after, request_id, prev, hash)
                select seq, at, actor, role, org, action, object, before, after, request_id, prev, hash
                  from jsonb_to_recordset(:links::jsonb)
                       as link (seq bigint, at timestamptz, actor text, role text, org uuid, action text, object text,
                                before text, after text, request_id text, prev text, hash text)
                 order by seq
                """)
                .param(
                        "links",
                        JSON.writeValueAsString(
                                links.stream().map(LedgerStore::row).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> row(Stored link) {
        LedgerEvent event = link.event();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("seq", event.seq());
        row.put("at", event.at().toString());
        row.put("actor", event.actor());
        row.put("role", event.role());
        row.put("org", event.org().toString());
        row.put("action", event.action());
        row.put("object", event.object());
        row.put("before", event.before());
        row.put("after", event.after());
        row.put("request_id", event.requestId());
        row.put("prev", event.prev());
        row.put("hash", link.hash());
        return row;
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
                .query(LedgerStore::checkpoint)
                .list();
    }

    Optional<Checkpoint> lastCheckpoint() {
        return db.sql("select size, root, at, key, signature from audit.checkpoint order by size desc limit 1")
                .query(LedgerStore::checkpoint)
                .optional();
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

    private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                row.getString("root"),
                row.getTimestamp("at").toInstant().toString(),
                row.getString("key"),
                row.getString("signature"));
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
