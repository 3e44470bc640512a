package regard.equality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReleaseStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ReleasedTable>> TABLES = new TypeReference<>() {};

    private final JdbcClient db;

    ReleaseStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Release release, OrganisationId body, PersonId by) {
        db.sql("""
                insert into equality.release
                       (activity_id, number, organisation_id, method, passed, shown, counted, released_on, released_by)
                values (:activity, :number, :body, :method, :passed, :shown::jsonb, :counted::jsonb, :on, :by)
                """)
                .param("activity", release.activity().value())
                .param("number", release.number())
                .param("body", body.value())
                .param("method", release.method().name())
                .param("passed", release.passed())
                .param("shown", JSON.writeValueAsString(release.shown()))
                .param("counted", JSON.writeValueAsString(release.counted()))
                .param("on", release.on())
                .param("by", by.value())
                .update();
    }

    /** The newest, released or refused. */
    Optional<Release> last(ActivityId activity) {
        return newest(activity, false);
    }

    /** The newest that everybody may see. */
    Optional<Release> published(ActivityId activity) {
        return newest(activity, true);
    }

    private Optional<Release> newest(ActivityId activity, boolean passed) {
        return db.sql("""
                select activity_id, number, released_on, method, passed, shown, counted
                  from equality.release
                 where activity_id = :activity
                   and (passed or not :passed)
                 order by number desc
                 limit 1
                """)
                .param("activity", activity.value())
                .param("passed", passed)
                .query(ReleaseStore::release)
                .optional();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getInt("number"),
                row.getObject("released_on", LocalDate.class),
                DisclosureMethod.valueOf(row.getString("method")),
                row.getBoolean("passed"),
                JSON.readValue(row.getString("shown"), TABLES),
                JSON.readValue(row.getString("counted"), TABLES));
    }
}
