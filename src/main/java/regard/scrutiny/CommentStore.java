package regard.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class CommentStore {

    private static final String COLUMNS = """
            select c.id, s.kind, s.name, c.received_on, c.what, c.text, c.document, c.activity_ref, c.disagrees, c.reply_by,
                   c.reply, c.replied_on
              from scrutiny.comment c
              join scrutiny.scrutineer s on s.id = c.scrutineer_id
            """;

    private final JdbcClient db;

    CommentStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, Comment.Received received, Optional<Activity> about, LocalDate replyBy, OrganisationId owner) {
        db.sql("""
                insert into scrutiny.comment
                       (id, organisation_id, scrutineer_id, received_on, what, text, document, activity_id, activity_ref,
                        disagrees, reply_by)
                values (:id, :owner, :scrutineer, :on, :what, :text, :document, :activity, :activityRef, :disagrees, :replyBy)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("scrutineer", received.scrutineer().orElseThrow())
                .param("on", received.on().orElseThrow())
                .param("what", received.what().orElseThrow().name())
                .param("text", received.text())
                .param("document", received.document())
                .param("activity", about.map(activity -> activity.id().value()).orElse(null))
                .param("activityRef", about.map(Activity::ref).orElse(""))
                .param("disagrees", received.disagrees())
                .param("replyBy", replyBy)
                .update();
    }

    /** A reply is written once and stands. */
    void reply(UUID id, OrganisationId owner, String reply, LocalDate on, PersonId by) {
        int rows = db.sql("""
                update scrutiny.comment
                   set reply = :reply, replied_on = :on, replied_by = :by
                 where id = :id
                   and organisation_id = :owner
                   and replied_on is null
                """)
                .param("reply", reply)
                .param("on", on)
                .param("by", by.value())
                .param("id", id)
                .param("owner", owner.value())
                .update();
        if (rows == 0) {
            throw new Stale(id);
        }
    }

    Optional<Comment> get(UUID id, OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where c.id = :id
                   and c.organisation_id = :owner
                """)
                .param("id", id)
                .param("owner", owner.value())
                .query(CommentStore::comment)
                .optional();
    }

    /** Those that wait for a reply first, the most urgent on top; then the latest. Rides comment_by_organisation. */
    List<Comment> list(OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where c.organisation_id = :owner
                 order by c.replied_on is not null, case when c.replied_on is null then c.reply_by end, c.received_on desc, c.id
                """)
                .param("owner", owner.value())
                .query(CommentStore::comment)
                .list();
    }

    /** Rides comment_by_activity. */
    List<Comment> of(Activity activity) {
        return db.sql(COLUMNS + """
                 where c.organisation_id = :owner
                   and c.activity_id = :activity
                 order by c.received_on, c.id
                """)
                .param("owner", activity.owner().value())
                .param("activity", activity.id().value())
                .query(CommentStore::comment)
                .list();
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                Scrutineer.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("received_on", LocalDate.class),
                Comment.What.valueOf(row.getString("what")),
                row.getString("text"),
                row.getString("document"),
                row.getString("activity_ref"),
                row.getBoolean("disagrees"),
                row.getObject("reply_by", LocalDate.class),
                row.getString("reply"),
                Optional.ofNullable(row.getObject("replied_on", LocalDate.class)));
    }
}
