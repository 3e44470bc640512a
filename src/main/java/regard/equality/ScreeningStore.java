package regard.equality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;

@Repository
class ScreeningStore {

    private final JdbcClient db;

    ScreeningStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Screening screening, OrganisationId organisation, PersonId by) {
        db.sql("""
                insert into equality.screening
                       (activity_id, version, organisation_id, done, done_on, analysis_needed, reason, groups, recorded_by, recorded_on)
                values (:activity, :version, :organisation, :done, :doneOn, :needed, :reason, :groups, :by, :on)
                """)
                .param("activity", screening.activity().value())
                .param("version", screening.version())
                .param("organisation", organisation.value())
                .param("done", screening.isDone())
                .param("doneOn", screening.doneOn().orElse(null))
                .param("needed", screening.analysisNeeded())
                .param("reason", screening.reason())
                .param("groups", screening.groups().toArray(String[]::new))
                .param("by", by.value())
                .param("on", screening.recordedOn())
                .update();
    }

    /** The newest version. */
    Optional<Screening> current(ActivityId activity) {
        return db.sql("""
                select activity_id, version, done_on, analysis_needed, reason, groups, recorded_on
                  from equality.screening
                 where activity_id = :activity
                 order by version desc
                 limit 1
                """)
                .param("activity", activity.value())
                .query(ScreeningStore::screening)
                .optional();
    }

    private static Screening screening(ResultSet row, int number) throws SQLException {
        return new Screening(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getBoolean("analysis_needed"),
                row.getString("reason"),
                List.copyOf(Arrays.asList((String[]) row.getArray("groups").getArray())),
                row.getObject("recorded_on", LocalDate.class));
    }
}
