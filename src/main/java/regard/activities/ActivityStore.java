package regard.activities;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class ActivityStore {

    private final JdbcClient db;

    ActivityStore(JdbcClient db) {
        this.db = db;
    }

    /** The next reference of a year. Numbers may have gaps, never twins. */
    String nextRef(int year) {
        int number = db.sql("""
                insert into activities.ref_of_year (year, last_number)
                values (:year, 1)
                    on conflict (year) do update set last_number = ref_of_year.last_number + 1
                returning last_number
                """).param("year", year).query(Integer.class).single();
        return "PI-%d-%04d".formatted(year, number);
    }

    void insert(Activity activity) {
        db.sql("""
                insert into activities.activity
                       (id, ref, organisation_id, owned_by, title, summary, now_text, change_text, trigger_key, places, topics,
                        starts_on, influence_by, planned_decision_on, state, registered_on, version)
                values (:id, :ref, :organisation, :ownedBy, :title, :summary, :now, :change, :trigger, :places, :topics,
                        :starts, :influence, :decision, :state, :registered, :version)
                """)
                .param("id", activity.id().value())
                .param("ref", activity.ref())
                .param("organisation", activity.owner().value())
                .param("ownedBy", activity.ownedBy().value())
                .param("title", activity.title())
                .param("summary", activity.summary())
                .param("now", activity.now())
                .param("change", activity.change())
                .param("trigger", activity.trigger())
                .param("places", activity.places().toArray(String[]::new))
                .param("topics", activity.topics().toArray(String[]::new))
                .param("starts", activity.startsOn().orElse(null))
                .param("influence", activity.influenceBy().orElse(null))
                .param("decision", activity.plannedDecisionOn().orElse(null))
                .param("state", activity.state().name())
                .param("registered", activity.registeredOn())
                .param("version", activity.version())
                .update();
    }

    void update(ActivityId id, int version, Registration to) {
        int rows = db.sql("""
                update activities.activity
                   set title = :title, summary = :summary, now_text = :now, change_text = :change, trigger_key = :trigger,
                       places = :places, topics = :topics, starts_on = :starts, influence_by = :influence,
                       planned_decision_on = :decision, version = version + 1
                 where id = :id
                   and version = :version
                """)
                .param("title", to.title().strip())
                .param("summary", to.summary().strip())
                .param("now", to.now().strip())
                .param("change", to.change().strip())
                .param("trigger", to.trigger())
                .param("places", to.places().toArray(String[]::new))
                .param("topics", to.topics().toArray(String[]::new))
                .param("starts", to.startsOn().orElse(null))
                .param("influence", to.influenceBy().orElse(null))
                .param("decision", to.plannedDecisionOn().orElse(null))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Stale(id);
        }
    }

    Optional<Activity> byRef(String ref) {
        return db.sql("""
                select id, ref, organisation_id, owned_by, title, summary, now_text, change_text, trigger_key, places, topics,
                       starts_on, influence_by, planned_decision_on, state, registered_on, version
                  from activities.activity
                 where ref = :ref
                """).param("ref", ref).query(ActivityStore::activity).optional();
    }

    Optional<Activity> byId(ActivityId id) {
        return db.sql("""
                select id, ref, organisation_id, owned_by, title, summary, now_text, change_text, trigger_key, places, topics,
                       starts_on, influence_by, planned_decision_on, state, registered_on, version
                  from activities.activity
                 where id = :id
                """)
                .param("id", id.value())
                .query(ActivityStore::activity)
                .optional();
    }

    /** Rides activity_by_organisation. */
    List<Activity> list(OrganisationId organisation) {
        return db.sql("""
                select id, ref, organisation_id, owned_by, title, summary, now_text, change_text, trigger_key, places, topics,
                       starts_on, influence_by, planned_decision_on, state, registered_on, version
                  from activities.activity
                 where organisation_id = :organisation
                    or id in (select activity_id from activities.partner where organisation_id = :organisation)
                 order by registered_on desc, ref desc
                """)
                .param("organisation", organisation.value())
                .query(ActivityStore::activity)
                .list();
    }

    void move(ActivityId id, ActivityState state) {
        db.sql("update activities.activity set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void reached(ActivityId id, ActivityState state, LocalDate on, PersonId by) {
        db.sql("""
                insert into activities.reached_state (activity_id, state, reached_on, reached_by)
                values (:id, :state, :on, :by)
                    on conflict (activity_id, state) do nothing
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    Map<ActivityState, LocalDate> life(ActivityId id) {
        var life = new EnumMap<ActivityState, LocalDate>(ActivityState.class);
        db.sql("select state, reached_on from activities.reached_state where activity_id = :id")
                .param("id", id.value())
                .query((ResultSet row) -> {
                    life.put(
                            ActivityState.valueOf(row.getString("state")),
                            row.getObject("reached_on", LocalDate.class));
                });
        return life;
    }

    boolean isPartner(ActivityId id, OrganisationId organisation) {
        return db.sql("""
                select exists (select
                                 from activities.partner
                                where activity_id = :id
                                  and organisation_id = :organisation)
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    void partner(ActivityId id, OrganisationId organisation) {
        db.sql("""
                insert into activities.partner (activity_id, organisation_id)
                values (:id, :organisation)
                    on conflict do nothing
                """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** Answers whether that body was a partner. */
    boolean stopPartnering(ActivityId id, OrganisationId organisation) {
        return db.sql("""
                delete from activities.partner
                 where activity_id = :id
                   and organisation_id = :organisation
                """)
                        .param("id", id.value())
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    void happened(ActivityId id, Instant at, PersonId person, String action) {
        db.sql("""
                insert into activities.happening (activity_id, happened_at, person, action)
                values (:id, :at, :person, :action)
                """)
                .param("id", id.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("person", person.value())
                .param("action", action)
                .update();
    }

    /** Rides happening_by_activity. */
    List<Happening> happenings(ActivityId id, Optional<Long> before, int limit) {
        return db.sql("""
                select id, happened_at, person, action
                  from activities.happening
                 where activity_id = :id
                   and (:before::bigint is null or id < :before::bigint)
                 order by id desc
                 limit :limit
                """)
                .param("id", id.value())
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, _) -> new Happening(
                        row.getLong("id"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("action")))
                .list();
    }

    long countHappenings(ActivityId id) {
        return db.sql("select count(*) from activities.happening where activity_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    List<OrganisationId> partners(ActivityId id) {
        return db.sql("select organisation_id from activities.partner where activity_id = :id order by organisation_id")
                .param("id", id.value())
                .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("owned_by", UUID.class)),
                row.getString("title"),
                row.getString("summary"),
                row.getString("now_text"),
                row.getString("change_text"),
                row.getString("trigger_key"),
                texts(row.getArray("places")),
                texts(row.getArray("topics")),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("influence_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("planned_decision_on", LocalDate.class)),
                ActivityState.valueOf(row.getString("state")),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
