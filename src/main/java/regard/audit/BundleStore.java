package regard.audit;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a bundle of evidence takes from the database, as the owner of it. */
class BundleStore {

    private final JdbcTemplate db;

    BundleStore(JdbcTemplate db) {
        this.db = db;
        db.setFetchSize(500);
    }

    /** Each row about an activity, with the name of its table, one after the other; nothing for an unknown reference. */
    void eachRecord(String ref, BiConsumer<String, String> record) {
        db.query(
                "select name, record from audit.records_of(?)",
                row -> {
                    record.accept(row.getString("name"), row.getString("record"));
                },
                ref);
    }

    /** The name of the body whose activity it is. */
    Optional<String> body(String ref) {
        return db.query("""
                        select record ->> 'name' as name
                          from audit.records_of(?)
                         where name = 'organisations.organisation'
                         limit 1
                        """, (row, _) -> String.valueOf(row.getString("name")), ref).stream()
                .findFirst();
    }

    /** Whether something happened that is not chained yet. */
    boolean waits() {
        return Boolean.TRUE.equals(db.queryForObject("select exists (select from audit.waiting)", Boolean.class));
    }
}
