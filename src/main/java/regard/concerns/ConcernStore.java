package regard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class ConcernStore {

    private final JdbcClient db;

    ConcernStore(JdbcClient db) {
        this.db = db;
    }

    /** How many spoke of something, and how many wait for an answer. */
    record Counts(long all, long waiting) {}

    /** Keeps a concern, unless one with this key is here. */
    boolean insert(Concern concern, String key, Optional<byte[]> contact) {
        return db.sql("""
                insert into concerns.concern (id, organisation_id, reference, activity_id, saying, about, contact, form_key,
                                              received_at, due_on, machine)
                values (:id, :owner, :reference, :activity, :saying, :about, :contact, :key, :at, :due, :machine)
                    on conflict (form_key) do nothing
                """)
                        .param("id", concern.id())
                        .param("owner", concern.owner().value())
                        .param("reference", concern.reference())
                        .param(
                                "activity",
                                concern.activity().map(ActivityId::value).orElse(null))
                        .param("saying", concern.saying())
                        .param("about", concern.about())
                        .param("contact", contact.orElse(null))
                        .param("key", key)
                        .param("at", concern.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("due", concern.dueOn())
                        .param("machine", concern.machine())
                        .update()
                > 0;
    }

    String sentWith(String key) {
        return db.sql("select reference from concerns.concern where form_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /** By its reference, which is unique: whoever asks has their own permission to answer for. */
    Optional<Concern> find(String reference) {
        return db.sql("""
                select id, organisation_id, reference, activity_id, saying, about, contact is not null as reachable, received_at,
                       due_on, machine, outcome, reply, replied_by_name, replied_on, by_email
                  from concerns.concern
                 where reference = :reference
                """)
                .param("reference", reference)
                .query(ConcernStore::concern)
                .optional();
    }

    /** Rides concern_waiting for those that wait. */
    List<Concern> list(OrganisationId owner, int limit) {
        return db.sql("""
                select id, organisation_id, reference, activity_id, saying, about, contact is not null as reachable, received_at,
                       due_on, machine, outcome, reply, replied_by_name, replied_on, by_email
                  from concerns.concern
                 where organisation_id = :owner
                 order by replied_on desc nulls first, due_on, reference
                 limit :limit
                """)
                .param("owner", owner.value())
                .param("limit", limit)
                .query(ConcernStore::concern)
                .list();
    }

    /** Rides concern_waiting. */
    List<Concern> waiting(OrganisationId owner) {
        return db.sql("""
                select id, organisation_id, reference, activity_id, saying, about, contact is not null as reachable, received_at,
                       due_on, machine, outcome, reply, replied_by_name, replied_on, by_email
                  from concerns.concern
                 where organisation_id = :owner
                   and outcome is null
                 order by due_on, reference
                """)
                .param("owner", owner.value())
                .query(ConcernStore::concern)
                .list();
    }

    /** Rides concern_by_activity. */
    Counts counts(ActivityId activity) {
        return db.sql("""
                select count(*) as everyone, count(*) filter (where outcome is null) as waiting
                  from concerns.concern
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, _) -> new Counts(row.getLong("everyone"), row.getLong("waiting")))
                .single();
    }

    Optional<byte[]> contact(UUID id) {
        return db.sql("select contact from concerns.concern where id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getBytes("contact")))
                .single();
    }

    /** Keeps the answer, once; what was written to is forgotten where it is no longer needed. */
    void reply(Concern concern, Concern.Reply reply, PersonId by) {
        int rows = db.sql("""
                update concerns.concern
                   set outcome = :outcome, reply = :reply, replied_by = :by, replied_by_name = :name, replied_on = :on,
                       by_email = :email, contact = case when :email then null else contact end
                 where id = :id
                   and organisation_id = :owner
                   and outcome is null
                """)
                .param("id", concern.id())
                .param("owner", concern.owner().value())
                .param("outcome", reply.outcome().name())
                .param("reply", reply.words())
                .param("by", by.value())
                .param("name", reply.by())
                .param("on", reply.on())
                .param("email", reply.byEmail())
                .update();
        if (rows == 0) {
            throw new Stale(concern.reference());
        }
    }

    private static Concern concern(ResultSet row, int number) throws SQLException {
        return new Concern(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("reference"),
                Optional.ofNullable(row.getObject("activity_id", UUID.class)).map(ActivityId::new),
                row.getString("saying"),
                row.getString("about"),
                row.getBoolean("reachable"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("machine"),
                row.getString("outcome") == null
                        ? Optional.empty()
                        : Optional.of(new Concern.Reply(
                                Concern.Outcome.valueOf(row.getString("outcome")),
                                row.getString("reply"),
                                row.getString("replied_by_name"),
                                row.getObject("replied_on", LocalDate.class),
                                row.getBoolean("by_email"))));
    }
}
