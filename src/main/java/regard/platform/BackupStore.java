package regard.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * The rows of all tables, out and in. It knows no table by name but two of its own that hold nothing worth keeping: sessions, and
 * work that falls due, which is planned anew at each start.
 */
class BackupStore {

    private static final Set<String> NOT_KEPT =
            Set.of("platform.spring_session", "platform.spring_session_attributes", "platform.scheduled_tasks");

    private final Connection connection;

    BackupStore(Connection connection) {
        this.connection = connection;
    }

    /** All tables, those that others point to first. */
    List<String> tables() throws SQLException {
        Map<String, Set<String>> pointsTo = new LinkedHashMap<>();
        for (String table : texts("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r'
                   and n.nspname not in ('public', 'information_schema')
                   and n.nspname not like 'pg\\_%'
                 order by 1
                """)) {
            if (!NOT_KEPT.contains(table)) {
                pointsTo.put(table, new LinkedHashSet<>());
            }
        }
        for (String arrow : texts("""
                select quote_ident(fn.nspname) || '.' || quote_ident(f.relname) || '>'
                       || quote_ident(tn.nspname) || '.' || quote_ident(t.relname)
                  from pg_constraint k
                  join pg_class f on f.oid = k.conrelid
                  join pg_namespace fn on fn.oid = f.relnamespace
                  join pg_class t on t.oid = k.confrelid
                  join pg_namespace tn on tn.oid = t.relnamespace
                 where k.contype = 'f'
                   and f.oid <> t.oid
                """)) {
            String[] ends = arrow.split(">", -1);
            if (pointsTo.containsKey(ends[0])) {
                pointsTo.get(ends[0]).add(ends[1]);
            }
        }
        var ordered = new LinkedHashSet<String>();
        pointsTo.keySet().forEach(table -> visit(table, pointsTo, ordered, new HashMap<>()));
        return new ArrayList<>(ordered);
    }

    private static void visit(
            String table, Map<String, Set<String>> pointsTo, Set<String> ordered, Map<String, Boolean> onTheWay) {
        if (ordered.contains(table) || onTheWay.put(table, true) != null) {
            return;
        }
        pointsTo.getOrDefault(table, Set.of()).forEach(next -> visit(next, pointsTo, ordered, onTheWay));
        if (pointsTo.containsKey(table)) {
            ordered.add(table);
        }
    }

    /** The columns that are kept, in the order of their rows; what is worked out from others is worked out again. */
    String columns(String table) throws SQLException {
        return String.join(", ", texts("""
                select quote_ident(a.attname)
                  from pg_attribute a
                 where a.attrelid = '%s'::regclass
                   and a.attnum > 0
                   and not a.attisdropped
                   and a.attgenerated = ''
                 order by a.attnum
                """.formatted(table.replace("'", "''"))));
    }

    /** The next numbers of sequences. */
    Map<String, Long> sequences() throws SQLException {
        var next = new LinkedHashMap<String, Long>();
        for (String sequence : texts("""
                select quote_ident(schemaname) || '.' || quote_ident(sequencename) || '=' || last_value
                  from pg_sequences
                 where last_value is not null
                   and schemaname <> 'public'
                 order by 1
                """)) {
            int sign = sequence.lastIndexOf('=');
            next.put(sequence.substring(0, sign), Long.parseLong(sequence.substring(sign + 1)));
        }
        return next;
    }

    void setSequence(String sequence, long last) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, last);
            statement.execute();
        }
    }

    /** The version of the schema, as the migrations count. */
    String version() throws SQLException {
        return texts("""
                select version
                  from public.flyway_schema_history
                 where success and version is not null
                 order by installed_rank desc
                 limit 1
                """).getFirst();
    }

    long lastEvent() throws SQLException {
        return Long.parseLong(texts("select audit.last_seq()::text").getFirst());
    }

    void copyOut(String table, String columns, OutputStream to) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " (" + columns + ") to stdout", to);
    }

    void copyIn(String table, String columns, InputStream from) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin", from);
    }

    /** Empties what the migrations filled. */
    void empty(List<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
