package regard.plans;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;

@Repository
class ChecklistStore {

    private final JdbcClient db;

    ChecklistStore(JdbcClient db) {
        this.db = db;
    }

    void put(ActivityId activity, OrganisationId body, Checklist.Answer answer, PersonId by) {
        db.sql("""
                insert into plans.checklist_answer
                       (activity_id, organisation_id, item, yes, recommendation, answered_by, answered_by_name, answered_on)
                values (:activity, :body, :item, :yes, :recommendation, :by, :name, :on)
                    on conflict (activity_id, item)
                    do update set yes = excluded.yes, recommendation = excluded.recommendation,
                                  answered_by = excluded.answered_by, answered_by_name = excluded.answered_by_name,
                                  answered_on = excluded.answered_on
                """)
                .param("activity", activity.value())
                .param("body", body.value())
                .param("item", answer.code())
                .param("yes", answer.yes())
                .param("recommendation", answer.recommendation())
                .param("by", by.value())
                .param("name", answer.by())
                .param("on", answer.on())
                .update();
    }

    List<Checklist.Answer> of(ActivityId activity) {
        return db.sql("""
                select item, yes, recommendation, answered_by_name, answered_on
                  from plans.checklist_answer
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, _) -> new Checklist.Answer(
                        row.getString("item"),
                        row.getBoolean("yes"),
                        row.getString("recommendation"),
                        row.getString("answered_by_name"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }
}
