package regard.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import regard.themes.CodeId;

@Repository
class FeedbackStore {

    private final JdbcClient db;

    FeedbackStore(JdbcClient db) {
        this.db = db;
    }

    List<YouSaidWeDid> items(ActivityId activity) {
        return db.sql("""
                select id, code_id, theme, you_said, people, kind, we_did, reason, owner, due_on, done_on, version
                  from feedback.item
                 where activity_id = :activity
                 order by position
                """)
                .param("activity", activity.value())
                .query(FeedbackStore::item)
                .list();
    }

    void put(ActivityId activity, YouSaidWeDid item) {
        int rows = db.sql("""
                insert into feedback.item
                       (id, activity_id, position, code_id, theme, you_said, people, kind, we_did, reason, owner, due_on, done_on)
                values (:id, :activity,
                        (select coalesce(max(position), 0) + 1 from feedback.item where activity_id = :activity),
                        :code, :theme, :youSaid, :people, :kind, :weDid, :reason, :owner, :due, :done)
                    on conflict (id)
                    do update set code_id = excluded.code_id, theme = excluded.theme, you_said = excluded.you_said,
                                  people = excluded.people, kind = excluded.kind, we_did = excluded.we_did,
                                  reason = excluded.reason, owner = excluded.owner, due_on = excluded.due_on,
                                  done_on = excluded.done_on, version = item.version + 1
                 where item.version = :version
                   and item.activity_id = :activity
                """)
                .param("id", item.id())
                .param("activity", activity.value())
                .param("code", item.code().map(CodeId::value).orElse(null))
                .param("theme", item.theme())
                .param("youSaid", item.youSaid())
                .param("people", item.people())
                .param("kind", item.kind().map(Enum::name).orElse(null))
                .param("weDid", item.weDid())
                .param("reason", item.reason())
                .param("owner", item.owner())
                .param("due", item.dueOn().orElse(null))
                .param("done", item.doneOn().orElse(null))
                .param("version", item.version())
                .update();
        if (rows == 0) {
            throw new Stale(item.id());
        }
    }

    /** Locked, because two people may publish at once. */
    int lastEdition(ActivityId activity) {
        return db.sql("""
                select number
                  from feedback.edition
                 where activity_id = :activity
                   and latest
                   for update
                """)
                .param("activity", activity.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Keeps what is written now as an edition that never changes. */
    void publish(Activity activity, int number, PersonId by, Instant at) {
        db.sql("update feedback.edition set latest = false where activity_id = :activity and latest")
                .param("activity", activity.id().value())
                .update();
        db.sql("""
                insert into feedback.edition
                       (activity_id, activity_ref, organisation_id, title, number, published_at, published_by, latest)
                values (:activity, :ref, :owner, :title, :number, :at, :by, true)
                """)
                .param("activity", activity.id().value())
                .param("ref", activity.ref())
                .param("owner", activity.owner().value())
                .param("title", activity.title())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
        db.sql("""
                insert into feedback.edition_item
                       (activity_id, number, position, item_id, code_id, theme, you_said, people, kind, we_did, reason, owner,
                        due_on, done_on)
                select activity_id, :number, position, id, code_id, theme, you_said, people, kind, we_did, reason, owner,
                       due_on, done_on
                  from feedback.item
                 where activity_id = :activity
                """)
                .param("activity", activity.id().value())
                .param("number", number)
                .update();
    }

    Optional<Published> published(String activityRef) {
        return db.sql("""
                select activity_id, activity_ref, organisation_id, title, number, published_at,
                       (select min(published_at)
                          from feedback.edition as first
                         where first.activity_id = edition.activity_id) as first_at
                  from feedback.edition
                 where activity_ref = :ref
                   and latest
                """)
                .param("ref", activityRef)
                .query((row, _) -> published(row))
                .optional();
    }

    /** Rides edition_by_day. */
    List<Published> latest(Optional<Instant> before, Optional<ActivityId> beforeId, int limit) {
        return db.sql("""
                select activity_id, activity_ref, organisation_id, title, number, published_at,
                       (select min(published_at)
                          from feedback.edition as first
                         where first.activity_id = edition.activity_id) as first_at
                  from feedback.edition
                 where latest
                   and (:at::timestamptz is null or published_at < :at or (published_at = :at and activity_id > :id))
                 order by published_at desc, activity_id
                 limit :limit
                """)
                .param("at", before.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", beforeId.map(ActivityId::value).orElse(null))
                .param("limit", limit)
                .query((row, _) -> published(row))
                .list();
    }

    void tell(ActivityId activity) {
        db.sql("""
                insert into feedback.telling (activity_id)
                values (:activity)
                    on conflict (activity_id) do update set told_to = null, finished = false
                """).param("activity", activity.value()).update();
    }

    /** Activities of which people have still to be told. */
    List<ActivityId> toTell() {
        return db.sql("select activity_id from feedback.telling where not finished order by activity_id")
                .query((row, _) -> new ActivityId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Locked: one page at a time. The place up to which people were told; none at the beginning, or when all were. */
    Optional<Optional<UUID>> toldTo(ActivityId activity) {
        return db.sql("""
                select told_to
                  from feedback.telling
                 where activity_id = :activity
                   and not finished
                   for update
                """)
                .param("activity", activity.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional();
    }

    void told(ActivityId activity, UUID to) {
        db.sql("update feedback.telling set told_to = :to where activity_id = :activity")
                .param("activity", activity.value())
                .param("to", to)
                .update();
    }

    void toldAll(ActivityId activity) {
        db.sql("update feedback.telling set finished = true where activity_id = :activity")
                .param("activity", activity.value())
                .update();
    }

    void useful(ActivityId activity, boolean yes) {
        db.sql("""
                insert into feedback.usefulness as known (activity_id, yes, no)
                values (:activity, :yes, :no)
                    on conflict (activity_id) do update set yes = known.yes + :yes, no = known.no + :no
                """)
                .param("activity", activity.value())
                .param("yes", yes ? 1 : 0)
                .param("no", yes ? 0 : 1)
                .update();
    }

    void evaluate(ActivityId activity, Evaluation evaluation, LocalDate on, PersonId by) {
        db.sql("""
                insert into feedback.evaluation
                       (activity_id, worked, did_not_work, change_next, reached, lay_view, cost_planned, cost_actual,
                        evaluated_on, evaluated_by)
                values (:activity, :worked, :didNot, :next, :reached, :lay, :planned, :actual, :on, :by)
                    on conflict (activity_id)
                    do update set worked = excluded.worked, did_not_work = excluded.did_not_work,
                                  change_next = excluded.change_next, reached = excluded.reached, lay_view = excluded.lay_view,
                                  cost_planned = excluded.cost_planned, cost_actual = excluded.cost_actual
                """)
                .param("activity", activity.value())
                .param("worked", evaluation.worked().strip())
                .param("didNot", evaluation.didNotWork().strip())
                .param("next", evaluation.changeNext().strip())
                .param("reached", evaluation.reached().strip())
                .param("lay", evaluation.layView().strip())
                .param("planned", evaluation.costPlanned().orElse(null))
                .param("actual", evaluation.costActual().orElse(null))
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    Optional<Evaluation> evaluation(ActivityId activity) {
        return db.sql("""
                select worked, did_not_work, change_next, reached, lay_view, cost_planned, cost_actual, evaluated_on
                  from feedback.evaluation
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, _) -> new Evaluation(
                        row.getString("worked"),
                        row.getString("did_not_work"),
                        row.getString("change_next"),
                        row.getString("reached"),
                        row.getString("lay_view"),
                        Optional.ofNullable(row.getBigDecimal("cost_planned")),
                        Optional.ofNullable(row.getBigDecimal("cost_actual")),
                        Optional.of(row.getObject("evaluated_on", LocalDate.class))))
                .optional();
    }

    private List<YouSaidWeDid> items(UUID activity, int edition) {
        return db.sql("""
                select item_id as id, code_id, theme, you_said, people, kind, we_did, reason, owner, due_on, done_on,
                       1 as version
                  from feedback.edition_item
                 where activity_id = :activity
                   and number = :edition
                 order by position
                """)
                .param("activity", activity)
                .param("edition", edition)
                .query(FeedbackStore::item)
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        UUID activity = row.getObject("activity_id", UUID.class);
        int edition = row.getInt("number");
        return new Published(
                new ActivityId(activity),
                row.getString("activity_ref"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("title"),
                edition,
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("published_at").toInstant(),
                items(activity, edition));
    }

    private static YouSaidWeDid item(ResultSet row, int number) throws SQLException {
        return new YouSaidWeDid(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("code_id", UUID.class)).map(CodeId::new),
                row.getString("theme"),
                row.getString("you_said"),
                row.getLong("people"),
                Optional.ofNullable(row.getString("kind")).map(YouSaidWeDid.Kind::valueOf),
                row.getString("we_did"),
                row.getString("reason"),
                row.getString("owner"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getInt("version"));
    }
}
