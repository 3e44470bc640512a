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

@Repository
class OutreachStore {

    private final JdbcClient db;

    OutreachStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityId activity, OrganisationId body, OutreachAction action, PersonId by) {
        db.sql("""
                insert into equality.outreach
                       (id, activity_id, organisation_id, group_code, kind, what, happens_on, answers, recorded_by,
                        recorded_by_name, recorded_on)
                values (:id, :activity, :body, :group, :kind, :what, :on, :answers, :by, :name, :recordedOn)
                """)
                .param("id", action.id())
                .param("activity", activity.value())
                .param("body", body.value())
                .param("group", action.group())
                .param("kind", action.kind().name())
                .param("what", action.what())
                .param("on", action.on().orElse(null))
                .param("answers", action.answers().orElse(null))
                .param("by", by.value())
                .param("name", action.recordedBy())
                .param("recordedOn", action.recordedOn())
                .update();
    }

    /** The newest first. */
    List<OutreachAction> of(ActivityId activity) {
        return db.sql("""
                select id, group_code, kind, what, happens_on, answers, recorded_by_name, recorded_on
                  from equality.outreach
                 where activity_id = :activity
                 order by sequence desc
                """)
                .param("activity", activity.value())
                .query(OutreachStore::action)
                .list();
    }

    /** What brought answers in other work of the same body, the most first. */
    List<OutreachAction> workedBefore(OrganisationId body, ActivityId except, int limit) {
        return db.sql("""
                select id, group_code, kind, what, happens_on, answers, recorded_by_name, recorded_on
                  from (select *, row_number() over (partition by group_code order by answers desc, sequence desc) as place
                          from equality.outreach
                         where organisation_id = :body
                           and activity_id <> :except
                           and kind = 'DONE'
                           and answers > 0) as best
                 where place <= :limit
                 order by group_code, place
                """)
                .param("body", body.value())
                .param("except", except.value())
                .param("limit", limit)
                .query(OutreachStore::action)
                .list();
    }

    private static OutreachAction action(ResultSet row, int number) throws SQLException {
        return new OutreachAction(
                row.getObject("id", UUID.class),
                row.getString("group_code"),
                OutreachAction.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                Optional.ofNullable(row.getObject("happens_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("answers", Integer.class)),
                row.getString("recorded_by_name"),
                row.getObject("recorded_on", LocalDate.class));
    }
}
