package regard.plans;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    void insert(SavedPlan plan, OrganisationId organisation, PersonId by) {
        try {
            db.sql("""
                    insert into plans.plan (activity_id, version, organisation_id, plan, complete, saved_on, saved_by)
                    values (:activity, :version, :organisation, :plan::jsonb, :complete, :on, :by)
                    """)
                    .param("activity", plan.activity().value())
                    .param("version", plan.version())
                    .param("organisation", organisation.value())
                    .param("plan", JSON.writeValueAsString(plan.plan()))
                    .param("complete", plan.complete())
                    .param("on", plan.savedOn())
                    .param("by", by.value())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(plan.activity());
        }
    }

    /** The newest version. */
    Optional<SavedPlan> current(ActivityId activity) {
        return db.sql("""
                select activity_id, version, plan, complete, saved_on
                  from plans.plan
                 where activity_id = :activity
                 order by version desc
                 limit 1
                """)
                .param("activity", activity.value())
                .query((row, _) -> new SavedPlan(
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        row.getInt("version"),
                        JSON.readValue(row.getString("plan"), InvolvementPlan.class),
                        row.getBoolean("complete"),
                        row.getObject("saved_on", LocalDate.class)))
                .optional();
    }
}
