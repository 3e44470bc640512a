package regard.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.NotFound;
import regard.kernel.PersonId;
import regard.themes.CommentToCode.State;

/** The comments of a reading one by one: where each stands, who comes to it next, and who left it for later. */
@Repository
class CommentToCodeStore {

    private final JdbcClient db;

    CommentToCodeStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CommentToCode> comment(ConsultationId consultation, long number) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query(CommentToCodeStore::comment)
                .optional();
    }

    /** Locked, because two people may be reading the same comment. */
    CommentToCode lockedComment(ConsultationId consultation, long number) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and number = :number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query(CommentToCodeStore::comment)
                .optional()
                .orElseThrow(() -> new NotFound(number));
    }

    /** The comments of one response. Rides a_comment_is_taken_in_once. */
    List<CommentToCode> lockedComments(ConsultationId consultation, UUID response) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and response_id = :response
                 order by number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .query(CommentToCodeStore::comment)
                .list();
    }

    /** The comments that these answers are, locked in their order. Rides a_comment_is_taken_in_once. */
    List<CommentToCode> lockedComments(ConsultationId consultation, List<UUID> responses, List<String> questions) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and (response_id, question) in (select response_id, question
                                                     from unnest(:responses, :questions) as wanted (response_id, question))
                 order by number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("responses", responses.toArray(UUID[]::new))
                .param("questions", questions.toArray(String[]::new))
                .query(CommentToCodeStore::comment)
                .list();
    }

    /** The next comment that nobody has coded, from a place on. Rides comment_open. */
    Optional<Long> nextOpen(ConsultationId consultation, PersonId person, long from, long before) {
        return db.sql("""
                select number
                  from themes.comment
                 where consultation_id = :consultation
                   and state = 'OPEN'
                   and number >= :from
                   and number < :before
                   and not exists (select
                                     from themes.left_for_later as later
                                    where later.consultation_id = :consultation
                                      and later.person_id = :person
                                      and later.number = comment.number)
                 order by number
                 limit 1
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .param("from", from)
                .param("before", before)
                .query(Long.class)
                .optional();
    }

    /** The next comment that waits for a second person, if that can be this one. */
    Optional<Long> nextSecond(ConsultationId consultation, PersonId person) {
        return db.sql("""
                select number
                  from themes.second_reading
                 where consultation_id = :consultation
                   and first_coder <> :person
                   and not exists (select
                                     from themes.left_for_later as later
                                    where later.consultation_id = :consultation
                                      and later.person_id = :person
                                      and later.number = second_reading.number)
                 order by number
                 limit 1
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Long.class)
                .optional();
    }

    void move(ConsultationId consultation, Collection<Long> numbers, State state, Optional<String> reason) {
        db.sql("""
                update themes.comment
                   set state = :state, reason = :reason
                 where consultation_id = :consultation
                   and number = any(:numbers)
                """)
                .param("consultation", consultation.value())
                .param("numbers", numbers.toArray(Long[]::new))
                .param("state", state.name())
                .param("reason", reason.orElse(null))
                .update();
    }

    void differs(ConsultationId consultation, long number, boolean differs) {
        db.sql("""
                update themes.comment
                   set differs = :differs
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("differs", differs)
                .update();
    }

    /** Comments that two people coded differently and have not settled. Rides comment_differs. */
    List<CommentToCode> differing(ConsultationId consultation, long after, int limit) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and differs
                   and number > :after
                 order by number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after)
                .param("limit", limit)
                .query(CommentToCodeStore::comment)
                .list();
    }

    /** Rides comment_differs: a part of the tenth that was coded twice. */
    long differing(ConsultationId consultation) {
        return db.sql("""
                select count(*)
                  from themes.comment
                 where consultation_id = :consultation
                   and differs
                """)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    void later(ConsultationId consultation, long number, PersonId person) {
        db.sql("""
                insert into themes.left_for_later (consultation_id, number, person_id)
                values (:consultation, :number, :person)
                    on conflict do nothing
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("person", person.value())
                .update();
    }

    /** Takes up again what a person left for later. */
    void takeUp(ConsultationId consultation, PersonId person) {
        db.sql("""
                delete from themes.left_for_later
                 where consultation_id = :consultation
                   and person_id = :person
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .update();
    }

    long leftForLater(ConsultationId consultation, PersonId person) {
        return db.sql("""
                select count(*)
                  from themes.left_for_later as later
                  join themes.comment as comment using (consultation_id, number)
                 where consultation_id = :consultation
                   and person_id = :person
                   and state in ('OPEN', 'CODED')
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private static CommentToCode comment(ResultSet row, int number) throws SQLException {
        return new CommentToCode(
                row.getLong("number"),
                row.getObject("response_id", UUID.class),
                row.getString("question"),
                row.getBoolean("twice"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("differs"));
    }
}
