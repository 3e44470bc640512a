package regard.activities;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.Actor;

/** The lines of which a person said that they name nobody. The lines themselves are not kept here. */
@Repository
class ClearedStore {

    private final JdbcClient db;

    ClearedStore(JdbcClient db) {
        this.db = db;
    }

    /** Rides the primary key. */
    Set<String> cleared(ActivityId activity) {
        return db
                .sql("select token from activities.words_cleared where activity_id = :activity")
                .param("activity", activity.value())
                .query((row, _) -> row.getString("token"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void clear(ActivityId activity, Suspicion looked, Actor by, Instant at) {
        db.sql("""
                insert into activities.words_cleared (activity_id, token, kinds, person_id, name, at)
                values (:activity, :token, :kinds, :person, :name, :at)
                    on conflict (activity_id, token) do nothing
                """)
                .param("activity", activity.value())
                .param("token", looked.token())
                .param("kinds", looked.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("person", by.person().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
