package regard.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;

@Repository
class OutboxStore {

    private final JdbcClient db;

    OutboxStore(JdbcClient db) {
        this.db = db;
    }

    /** A message whose turn has come, with the number of the attempt that begins. */
    record Due(UUID id, OrganisationId sender, Message message, int attempt) {}

    void insert(UUID id, OrganisationId sender, Message message, Instant now) {
        db.sql("""
                insert into messages.outbox
                       (id, organisation_id, message_key, recipient, subject, body, put_at, next_attempt_at)
                values (:id, :sender, :key, :to, :subject, :text, :now, :now)
                    on conflict (message_key) do nothing
                """)
                .param("id", id)
                .param("sender", sender.value())
                .param("key", message.key())
                .param("to", message.to())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes the message that has waited longest and puts its next attempt off until {@code leaseEnds}: if this process dies while it
     * sends, another one takes it then. Rides outbox_due.
     */
    Optional<Due> take(Instant now, Instant leaseEnds) {
        return db.sql("""
                update messages.outbox
                   set attempts = attempts + 1, next_attempt_at = :leaseEnds
                 where id = (select id
                               from messages.outbox
                              where state = 'WAITING'
                                and next_attempt_at <= :now
                              order by next_attempt_at
                                for update skip locked
                              limit 1)
                returning id, organisation_id, message_key, recipient, subject, body, attempts
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseEnds", leaseEnds.atOffset(ZoneOffset.UTC))
                .query(OutboxStore::due)
                .optional();
    }

    /** Marks it sent, counts it, and forgets whom it was for and what it said. */
    void sent(UUID id, Instant now) {
        db.sql("""
                with sent as (
                    update messages.outbox
                       set state = 'SENT', sent_at = :now, recipient = null, subject = null, body = null, failure = ''
                     where id = :id
                       and state = 'WAITING'
                 returning organisation_id, regexp_replace(message_key, ':[^:]*$', '') as about)
                insert into messages.sent_about as known (organisation_id, about, messages)
                select organisation_id, about, 1
                  from sent
                    on conflict (organisation_id, about) do update set messages = known.messages + 1
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void failed(UUID id, Instant nextAttempt, String failure) {
        db.sql("""
                update messages.outbox
                   set next_attempt_at = :next, failure = :failure
                 where id = :id
                """)
                .param("id", id)
                .param("next", nextAttempt.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .update();
    }

    void giveUp(UUID id, String failure) {
        db.sql("""
                update messages.outbox
                   set state = 'GIVEN_UP', failure = :failure
                 where id = :id
                """).param("id", id).param("failure", failure).update();
    }

    void retry(UUID id, OrganisationId sender, Instant now) {
        int rows = db.sql("""
                update messages.outbox
                   set state = 'WAITING', attempts = 0, next_attempt_at = :now
                 where id = :id
                   and organisation_id = :sender
                   and state = 'GIVEN_UP'
                """)
                .param("id", id)
                .param("sender", sender.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    /** Rides outbox_given_up. */
    List<Undelivered> givenUp(OrganisationId sender) {
        return db.sql("""
                select id, regexp_replace(message_key, ':[^:]*$', '') as about,
                       left(recipient, 1) || '…@' || split_part(recipient, '@', 2) as masked,
                       put_at, attempts, failure
                  from messages.outbox
                 where organisation_id = :sender
                   and state = 'GIVEN_UP'
                 order by put_at desc, id
                 limit 100
                """)
                .param("sender", sender.value())
                .query((row, _) -> new Undelivered(
                        row.getObject("id", UUID.class),
                        row.getString("about"),
                        row.getString("masked"),
                        row.getTimestamp("put_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("failure")))
                .list();
    }

    long waiting(OrganisationId sender) {
        return db.sql("""
                select count(*)
                  from messages.outbox
                 where organisation_id = :sender
                   and state = 'WAITING'
                """).param("sender", sender.value()).query(Long.class).single();
    }

    long sent(OrganisationId sender, String about) {
        return db.sql("""
                select coalesce(sum(messages), 0)
                  from messages.sent_about
                 where organisation_id = :sender
                   and about = :about
                """)
                .param("sender", sender.value())
                .param("about", about)
                .query(Long.class)
                .single();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Message(
                        row.getString("message_key"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")),
                row.getInt("attempts"));
    }
}
