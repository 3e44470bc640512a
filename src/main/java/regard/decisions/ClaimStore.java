package regard.decisions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;

@Repository
class ClaimStore {

    private final JdbcClient db;

    ClaimStore(JdbcClient db) {
        this.db = db;
    }

    List<PaperClaim> list(Activity activity) {
        return db.sql("""
                select id, proposal, asked_in
                  from decisions.claim
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by proposal, asked_in
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query((row, _) -> new PaperClaim(
                        row.getObject("id", UUID.class), row.getString("proposal"), row.getString("asked_in")))
                .list();
    }

    void add(Activity activity, PaperClaim claim) {
        db.sql("""
                insert into decisions.claim (id, activity_id, organisation_id, proposal, asked_in)
                values (:id, :activity, :owner, :proposal, :asked)
                """)
                .param("id", claim.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("proposal", claim.proposal())
                .param("asked", claim.askedIn())
                .update();
    }

    /** Answers whether there was such a claim. */
    boolean remove(Activity activity, UUID claim) {
        return db.sql("""
                delete from decisions.claim
                 where id = :id
                   and activity_id = :activity
                   and organisation_id = :owner
                """)
                        .param("id", claim)
                        .param("activity", activity.id().value())
                        .param("owner", activity.owner().value())
                        .update()
                == 1;
    }
}
