package regard.decisions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;

@Repository
class ClaimStore {

    private final JdbcClient db;

    ClaimStore(JdbcClient db) {
        this.db = db;
    }

    /** Every statement is about one piece of work of one body. */
    private StatementSpec about(Activity activity, String sql) {
        return db.sql(sql)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value());
    }

    List<PaperClaim> list(Activity activity) {
        return about(activity, """
                select id, proposal, asked_in
                  from decisions.claim
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by proposal, asked_in
                """)
                .query((row, _) -> new PaperClaim(
                        row.getObject("id", UUID.class), row.getString("proposal"), row.getString("asked_in")))
                .list();
    }

    void add(Activity activity, PaperClaim claim) {
        about(activity, """
                insert into decisions.claim (id, activity_id, organisation_id, proposal, asked_in)
                values (:id, :activity, :owner, :proposal, :asked)
                """)
                .param("id", claim.id())
                .param("proposal", claim.proposal())
                .param("asked", claim.askedIn())
                .update();
    }

    /** Answers whether there was such a claim. */
    boolean remove(Activity activity, UUID claim) {
        return about(activity, """
                delete from decisions.claim
                 where id = :id
                   and activity_id = :activity
                   and organisation_id = :owner
                """).param("id", claim).update() == 1;
    }
}
