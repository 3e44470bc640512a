package regard.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;

@Repository
class ServiceChangeStore {

    private final JdbcClient db;

    ServiceChangeStore(JdbcClient db) {
        this.db = db;
    }

    /** One letter for each council; a version of 0 is one that nobody has written yet. */
    void save(Activity activity, Letter letter) {
        moved(
                letter.scrutineer(),
                db.sql("""
                insert into scrutiny.letter
                       (activity_id, scrutineer_id, organisation_id, sent_on, proposed_decision_on, comment_by,
                        dates_published_on, published_at, substantial, view_on, view_on_period)
                values (:activity, :scrutineer, :owner, :sent, :decision, :comment, :published, :at, :substantial, :viewOn,
                        :period)
                    on conflict (activity_id, scrutineer_id) do update
                   set sent_on = :sent, proposed_decision_on = :decision, comment_by = :comment,
                       dates_published_on = :published, published_at = :at, substantial = :substantial, view_on = :viewOn,
                       view_on_period = :period, version = letter.version + 1
                 where letter.version = :version
                """)
                        .param("activity", activity.id().value())
                        .param("scrutineer", letter.scrutineer())
                        .param("owner", activity.owner().value())
                        .param("sent", letter.sentOn().orElse(null))
                        .param("decision", letter.proposedDecisionOn().orElse(null))
                        .param("comment", letter.commentBy().orElse(null))
                        .param("published", letter.datesPublishedOn().orElse(null))
                        .param("at", letter.publishedAt())
                        .param(
                                "substantial",
                                letter.substantial().map(Enum::name).orElse(null))
                        .param("viewOn", letter.viewOn().orElse(null))
                        .param("period", letter.viewOnPeriod())
                        .param("version", letter.version())
                        .update());
    }

    List<Letter> letters(Activity activity) {
        return db.sql("""
                select l.scrutineer_id, s.name, l.sent_on, l.proposed_decision_on, l.comment_by, l.dates_published_on,
                       l.published_at, l.substantial, l.view_on, l.view_on_period, l.version
                  from scrutiny.letter l
                  join scrutiny.scrutineer s on s.id = l.scrutineer_id
                 where l.activity_id = :activity
                   and l.organisation_id = :owner
                 order by lower(s.name)
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query(ServiceChangeStore::letter)
                .list();
    }

    void save(Activity activity, ServiceChange change) {
        moved(
                activity.id(),
                db.sql("""
                insert into scrutiny.service_change
                       (activity_id, organisation_id, notified_on, form, stage1_on, stage1, stage2_on, stage2, tests, bed_test)
                values (:activity, :owner, :notified, :form, :stage1On, :stage1, :stage2On, :stage2, :tests, :beds)
                    on conflict (activity_id) do update
                   set notified_on = :notified, form = :form, stage1_on = :stage1On, stage1 = :stage1, stage2_on = :stage2On,
                       stage2 = :stage2, tests = :tests, bed_test = :beds, version = service_change.version + 1
                 where service_change.version = :version
                """)
                        .param("activity", activity.id().value())
                        .param("owner", activity.owner().value())
                        .param("notified", change.notifiedOn().orElse(null))
                        .param("form", change.form())
                        .param("stage1On", change.stage1On().orElse(null))
                        .param("stage1", change.stage1())
                        .param("stage2On", change.stage2On().orElse(null))
                        .param("stage2", change.stage2())
                        .param("tests", change.tests().toArray(String[]::new))
                        .param("beds", change.bedTest())
                        .param("version", change.version())
                        .update());
    }

    Optional<ServiceChange> change(Activity activity) {
        return db.sql("""
                select notified_on, form, stage1_on, stage1, stage2_on, stage2, tests, bed_test, version
                  from scrutiny.service_change
                 where activity_id = :activity
                   and organisation_id = :owner
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query((row, _) -> new ServiceChange(
                        day(row, "notified_on"),
                        row.getString("form"),
                        day(row, "stage1_on"),
                        row.getString("stage1"),
                        day(row, "stage2_on"),
                        row.getString("stage2"),
                        Arrays.asList((String[]) row.getArray("tests").getArray()),
                        row.getString("bed_test"),
                        row.getInt("version")))
                .optional();
    }

    void save(Activity activity, CallIn callIn) {
        moved(
                callIn.id(),
                db.sql("""
                insert into scrutiny.call_in
                       (id, activity_id, organisation_id, requested_on, requested_by, ground, local_resolution, directed_on,
                        lifted_on, outcome)
                values (:id, :activity, :owner, :requested, :by, :ground, :local, :directed, :lifted, :outcome)
                    on conflict (id) do update
                   set requested_on = :requested, requested_by = :by, ground = :ground, local_resolution = :local,
                       directed_on = :directed, lifted_on = :lifted, outcome = :outcome, version = call_in.version + 1
                 where call_in.version = :version
                   and call_in.activity_id = :activity
                """)
                        .param("id", callIn.id())
                        .param("activity", activity.id().value())
                        .param("owner", activity.owner().value())
                        .param("requested", callIn.requestedOn().orElse(null))
                        .param("by", callIn.requestedBy())
                        .param("ground", callIn.ground().map(Enum::name).orElse(null))
                        .param("local", callIn.localResolution())
                        .param("directed", callIn.directedOn().orElse(null))
                        .param("lifted", callIn.liftedOn().orElse(null))
                        .param("outcome", callIn.outcome())
                        .param("version", callIn.version())
                        .update());
    }

    /** The latest first. Rides call_in_by_activity. */
    List<CallIn> callIns(Activity activity) {
        return db.sql("""
                select id, requested_on, requested_by, ground, local_resolution, directed_on, lifted_on, outcome, version
                  from scrutiny.call_in
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by coalesce(directed_on, requested_on) desc, id
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query(ServiceChangeStore::callIn)
                .list();
    }

    /** The activities of a body of which scrutiny knows anything. */
    List<UUID> watched(OrganisationId owner) {
        return db.sql("""
                select activity_id
                  from scrutiny.letter
                 where organisation_id = :owner
                 union
                select activity_id
                  from scrutiny.service_change
                 where organisation_id = :owner
                 union
                select activity_id
                  from scrutiny.call_in
                 where organisation_id = :owner
                """)
                .param("owner", owner.value())
                .query((row, _) -> row.getObject("activity_id", UUID.class))
                .list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        @Nullable String substantial = row.getString("substantial");
        return new Letter(
                row.getObject("scrutineer_id", UUID.class),
                row.getString("name"),
                day(row, "sent_on"),
                day(row, "proposed_decision_on"),
                day(row, "comment_by"),
                day(row, "dates_published_on"),
                row.getString("published_at"),
                Optional.ofNullable(substantial).map(Letter.View::valueOf),
                day(row, "view_on"),
                row.getString("view_on_period"),
                row.getInt("version"));
    }

    private static CallIn callIn(ResultSet row, int number) throws SQLException {
        @Nullable String ground = row.getString("ground");
        return new CallIn(
                row.getObject("id", UUID.class),
                day(row, "requested_on"),
                row.getString("requested_by"),
                Optional.ofNullable(ground).map(CallIn.Ground::valueOf),
                row.getString("local_resolution"),
                day(row, "directed_on"),
                day(row, "lifted_on"),
                row.getString("outcome"),
                row.getInt("version"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static void moved(Object what, int rows) {
        if (rows == 0) {
            throw new Stale(what);
        }
    }
}
