package regard.duties.urgent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class UrgentChangeStore {

    private final JdbcClient db;

    UrgentChangeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityId activity, OrganisationId organisation, UrgentChange change, Instant at) {
        try {
            db.sql("""
                    insert into duties.urgent_change
                           (activity_id, organisation_id, what, happened_on, new_review_on, evidence, evidence_on, reference, note,
                            recorded_by, recorded_at)
                    values (:activity, :organisation, :what, :on, :newReviewOn, :evidence, :evidenceOn, :reference, :note,
                            :by, :at)
                    """)
                    .param("activity", activity.value())
                    .param("organisation", organisation.value())
                    .param("what", change.what().name())
                    .param("on", change.on())
                    .param("newReviewOn", change.newReviewOn().orElse(null))
                    .param("evidence", change.evidence())
                    .param("evidenceOn", change.evidenceOn().orElse(null))
                    .param("reference", change.reference())
                    .param("note", change.note())
                    .param("by", change.by().value())
                    .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(activity);
        }
    }

    /** What became of it, in the order in which it was recorded. */
    List<UrgentChange> of(ActivityId activity) {
        return db.sql("""
                select what, happened_on, new_review_on, evidence, evidence_on, reference, note, recorded_by
                  from duties.urgent_change
                 where activity_id = :activity
                 order by id
                """)
                .param("activity", activity.value())
                .query((row, _) -> new UrgentChange(
                        UrgentChange.What.valueOf(row.getString("what")),
                        row.getObject("happened_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("new_review_on", LocalDate.class)),
                        row.getString("evidence"),
                        Optional.ofNullable(row.getObject("evidence_on", LocalDate.class)),
                        row.getString("reference"),
                        row.getString("note"),
                        new PersonId(row.getObject("recorded_by", UUID.class))))
                .list();
    }
}
