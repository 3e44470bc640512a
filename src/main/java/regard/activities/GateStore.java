package regard.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.law.Breach;
import regard.law.Severity;

/** What was asked of gates, what was set aside, and the breaches that were found. */
@Repository
class GateStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient db;

    GateStore(JdbcClient db) {
        this.db = db;
    }

    void asked(Activity activity, Passage passage, String facts, Actor by) {
        db.sql("""
                insert into activities.gate_asked
                       (activity_id, gate, asked_for, asked_at, person_id, name, passed, state, verdict, facts)
                values (:activity, :gate, :for, :at, :person, :name, :passed, :state, cast(:verdict as jsonb), cast(:facts as jsonb))
                """)
                .param("activity", activity.id().value())
                .param("gate", passage.gate())
                .param("for", passage.forDay())
                .param("at", passage.at().atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("name", by.name())
                .param("passed", passage.passed())
                .param("state", activity.state().name())
                .param("verdict", passage.verdict())
                .param("facts", facts)
                .update();
    }

    /** Rides gate_asked_by_activity. */
    List<Passage> passages(ActivityId activity, int limit) {
        return db.sql("""
                select id, gate, asked_for, asked_at, name, passed, state, verdict
                  from activities.gate_asked
                 where activity_id = :activity
                 order by id desc
                 limit :limit
                """)
                .param("activity", activity.value())
                .param("limit", limit)
                .query(GateStore::passage)
                .list();
    }

    Optional<Passage> passage(ActivityId activity, long id) {
        return db.sql("""
                select id, gate, asked_for, asked_at, name, passed, state, verdict
                  from activities.gate_asked
                 where activity_id = :activity
                   and id = :id
                """)
                .param("activity", activity.value())
                .param("id", id)
                .query(GateStore::passage)
                .optional();
    }

    Optional<String> facts(ActivityId activity, long id) {
        return db.sql("select facts from activities.gate_asked where activity_id = :activity and id = :id")
                .param("activity", activity.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void setAside(ActivityId activity, Breach breach, String reason, Actor by, Instant at) {
        db.sql("""
                insert into activities.set_aside (activity_id, rule, message, reason, person_id, name, at)
                values (:activity, :rule, :message, :reason, :person, :name, :at)
                    on conflict (activity_id, rule) do nothing
                """)
                .param("activity", activity.value())
                .param("rule", breach.rule())
                .param("message", breach.message())
                .param("reason", reason)
                .param("person", by.person().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SetAside> setAside(ActivityId activity) {
        return db.sql("""
                select rule, message, reason, name, at
                  from activities.set_aside
                 where activity_id = :activity
                 order by rule
                """)
                .param("activity", activity.value())
                .query((row, _) -> new SetAside(
                        row.getString("rule"),
                        row.getString("message"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(LONDON)
                                .toLocalDate()))
                .list();
    }

    void found(ActivityId activity, Breach breach, String foundBy, LocalDate on) {
        db.sql("""
                insert into activities.breach (activity_id, rule, item, severity, message, found_by, first_seen, last_seen)
                values (:activity, :rule, :item, :severity, :message, :foundBy, :on, :on)
                    on conflict (activity_id, rule, item) where put_right_on is null
                    do update set severity = excluded.severity, message = excluded.message,
                                  last_seen = greatest(breach.last_seen, excluded.last_seen)
                """)
                .param("activity", activity.value())
                .param("rule", breach.rule())
                .param("item", breach.item() == null ? "" : breach.item())
                .param("severity", breach.severity().name())
                .param("message", breach.message())
                .param("foundBy", foundBy)
                .param("on", on)
                .update();
    }

    /** Breaches that stood on an activity and are no longer found: they were put right, or their moment has passed. */
    int putRight(ActivityId activity, List<String> stillBroken, LocalDate on) {
        return db.sql("""
                update activities.breach
                   set put_right_on = greatest(first_seen, :on)
                 where activity_id = :activity
                   and put_right_on is null
                   and not (rule || ' ' || item = any(:broken))
                """)
                .param("activity", activity.value())
                .param("broken", stillBroken.toArray(String[]::new))
                .param("on", on)
                .update();
    }

    /** Rides breach_by_activity. Those that stand first, then the latest. */
    List<KeptBreach> breaches(ActivityId activity, int limit) {
        return db.sql("""
                select activity_id, rule, item, severity, message, found_by, first_seen, last_seen, put_right_on
                  from activities.breach
                 where activity_id = :activity
                 order by put_right_on desc nulls first, first_seen, rule, item
                 limit :limit
                """)
                .param("activity", activity.value())
                .param("limit", limit)
                .query(GateStore::breach)
                .list();
    }

    /** Every breach that stands on the activities that a body leads, but for errors that were set aside. */
    List<KeptBreach> standing(OrganisationId organisation) {
        return db.sql("""
                select breach.activity_id, rule, item, severity, message, found_by, first_seen, last_seen, put_right_on
                  from activities.breach
                  join activities.activity on activity.id = breach.activity_id
                 where activity.organisation_id = :organisation
                   and put_right_on is null
                   and not (severity = 'ERROR'
                            and exists (select from activities.set_aside aside
                                         where aside.activity_id = breach.activity_id
                                           and aside.rule = breach.rule))
                 order by breach.activity_id, severity, rule, item
                """)
                .param("organisation", organisation.value())
                .query(GateStore::breach)
                .list();
    }

    void ahead(ActivityId activity, List<Gates.Ahead> ahead) {
        db.sql("delete from activities.forecast where activity_id = :activity")
                .param("activity", activity.value())
                .update();
        ahead.forEach(each -> db.sql("""
                insert into activities.forecast (activity_id, rule, item, severity, message, breaks_on)
                values (:activity, :rule, :item, :severity, :message, :on)
                    on conflict do nothing
                """)
                .param("activity", activity.value())
                .param("rule", each.breach().rule())
                .param("item", each.breach().item() == null ? "" : each.breach().item())
                .param("severity", each.breach().severity().name())
                .param("message", each.breach().message())
                .param("on", each.breaksOn())
                .update());
    }

    /** Breaches to come: the day each begins stands as the day it is first seen. */
    List<KeptBreach> toCome(OrganisationId organisation) {
        return db.sql("""
                select forecast.activity_id, rule, item, severity, message, 'ahead' as found_by, breaks_on as first_seen,
                       breaks_on as last_seen, cast(null as date) as put_right_on
                  from activities.forecast
                  join activities.activity on activity.id = forecast.activity_id
                 where activity.organisation_id = :organisation
                   and not (severity = 'ERROR'
                            and exists (select from activities.set_aside aside
                                         where aside.activity_id = forecast.activity_id
                                           and aside.rule = forecast.rule))
                 order by breaks_on, rule, item
                """)
                .param("organisation", organisation.value())
                .query(GateStore::breach)
                .list();
    }

    /** Activities of every body that are neither archived nor withdrawn. */
    List<ActivityId> underWay() {
        return db.sql("""
                select id
                  from activities.activity
                 where state not in ('ARCHIVED', 'WITHDRAWN')
                 order by ref
                """)
                .query((row, _) -> new ActivityId(row.getObject("id", UUID.class)))
                .list();
    }

    void keep(Night night) {
        db.sql("""
                insert into activities.night (day, began_at, ended_at, activities, broken, put_right, failed)
                values (:day, :began, :ended, :activities, :broken, :right, :failed)
                """)
                .param("day", night.day())
                .param("began", night.beganAt().atOffset(ZoneOffset.UTC))
                .param("ended", night.endedAt().atOffset(ZoneOffset.UTC))
                .param("activities", night.activities())
                .param("broken", night.broken())
                .param("right", night.putRight())
                .param("failed", night.failed())
                .update();
    }

    Optional<Night> lastNight() {
        return db.sql("""
                select day, began_at, ended_at, activities, broken, put_right, failed
                  from activities.night
                 order by id desc
                 limit 1
                """)
                .query((row, _) -> new Night(
                        row.getObject("day", LocalDate.class),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getInt("activities"),
                        row.getInt("broken"),
                        row.getInt("put_right"),
                        row.getInt("failed")))
                .optional();
    }

    void due(ActivityId activity) {
        db.sql("insert into activities.rules_due (activity_id) values (:activity)")
                .param("activity", activity.value())
                .update();
    }

    /** Takes the next activity whose rules are due; two processes may rarely take the same, which does no harm. */
    Optional<ActivityId> takeDue() {
        return db.sql("""
                delete from activities.rules_due
                 where activity_id = (select activity_id
                                        from activities.rules_due
                                       order by id
                                       limit 1
                                         for update skip locked)
                returning activity_id
                """).query((row, _) -> new ActivityId(row.getObject("activity_id", UUID.class))).stream()
                .findFirst();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(
                row.getLong("id"),
                row.getString("gate"),
                row.getObject("asked_for", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getBoolean("passed"),
                ActivityState.valueOf(row.getString("state")),
                row.getString("verdict"));
    }

    private static KeptBreach breach(ResultSet row, int number) throws SQLException {
        return new KeptBreach(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getString("rule"),
                row.getString("item"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("message"),
                row.getString("found_by"),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                Optional.ofNullable(row.getObject("put_right_on", LocalDate.class)));
    }
}
