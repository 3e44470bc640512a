package regard.duties.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class BodySignatureStore {

    private final JdbcClient db;

    BodySignatureStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityId activity, int version, OrganisationId by, BodySignature signature, LocalDate on) {
        try {
            db.sql("""
                    insert into duties.body_signature
                           (activity_id, version, body, organisation_id, person, own, statement, affected, councils, paper,
                            signed_on, recorded_on)
                    values (:activity, :version, :body, :organisation, :person, :own, :statement, :affected, :councils, :paper,
                            :signedOn, :on)
                    """)
                    .param("activity", activity.value())
                    .param("version", version)
                    .param("body", signature.body())
                    .param("organisation", by.value())
                    .param("person", signature.person().value())
                    .param("own", signature.own())
                    .param("statement", signature.statement())
                    .param("affected", signature.affected())
                    .param("councils", signature.councils())
                    .param("paper", signature.paper())
                    .param("signedOn", signature.signedOn())
                    .param("on", on)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(activity);
        }
    }

    List<BodySignature> of(ActivityId activity, int version) {
        return db.sql("""
                select body, person, own, statement, affected, councils, paper, signed_on
                  from duties.body_signature
                 where activity_id = :activity
                   and version = :version
                 order by signed_on, body
                """)
                .param("activity", activity.value())
                .param("version", version)
                .query((row, _) -> new BodySignature(
                        row.getString("body"),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBoolean("own"),
                        row.getString("statement"),
                        row.getString("affected"),
                        row.getString("councils"),
                        row.getString("paper"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }
}
