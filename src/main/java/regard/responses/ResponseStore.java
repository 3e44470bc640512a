package regard.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import regard.questionnaires.QuestionnaireId;

/** Responses as they are now: one, or many by the numbers they got. */
@Repository
class ResponseStore {

    private static final String ONE = """
            select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, organisation,
                   on_behalf_of, answers, received_at, state, late, late_reason, needs_review, keyed_by, version
              from responses.response
             where consultation_id = :consultation
            """;

    private static final String NUMBERED = """
            select a.number, r.consultation_id, r.id, r.reference, r.questionnaire_id, r.language, r.channel,
                   r.respondent_type, r.organisation, r.on_behalf_of, r.answers, r.received_at, r.state, r.late,
                   r.late_reason, r.needs_review, r.keyed_by, r.version
              from responses.arrival a
              join responses.response r
                on r.consultation_id = a.consultation_id
               and r.id = a.response_id
             where a.consultation_id = :consultation
            """;

    private final JdbcClient db;
    private final CountStore counts;

    ResponseStore(JdbcClient db, CountStore counts) {
        this.db = db;
        this.counts = counts;
    }

    /** A response with its running number. */
    record Numbered(long number, Response response) {}

    Optional<Response> find(ConsultationId consultation, UUID id) {
        return db.sql(ONE + """
                   and id = :id
                """)
                .param("consultation", consultation.value())
                .param("id", id)
                .query(ResponseStore::response)
                .optional();
    }

    Optional<Response> byReference(ConsultationId consultation, String reference) {
        return db.sql(ONE + """
                   and reference = :reference
                """)
                .param("consultation", consultation.value())
                .param("reference", reference)
                .query(ResponseStore::response)
                .optional();
    }

    /** Its number, once it is counted. */
    Optional<Long> number(ConsultationId consultation, UUID response) {
        return db.sql("""
                select number
                  from responses.arrival
                 where consultation_id = :consultation
                   and response_id = :response
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .query(Long.class)
                .optional();
    }

    /** Puts what a response is now in the place of what it was, together with what that does to the counts. */
    void update(Response before, Response after, Cells cells) {
        int rows = db.sql("""
                update responses.response
                   set organisation = nullif(:organisation, ''), on_behalf_of = nullif(:onBehalfOf, ''),
                       answers = :answers::jsonb, state = :state, late_reason = :reason, version = :version
                 where consultation_id = :consultation
                   and id = :id
                   and version = :before
                """)
                .param("organisation", after.organisation())
                .param("onBehalfOf", after.onBehalfOf())
                .param("answers", after.answers())
                .param("state", after.state().name())
                .param("reason", after.lateReason())
                .param("version", after.version())
                .param("consultation", after.consultation().value())
                .param("id", after.id())
                .param("before", before.version())
                .update();
        if (rows == 0) {
            throw new Stale(after.reference());
        }
        counts.change(after.consultation(), after.id(), cells);
    }

    /** Newest first, those before a number. Rides the primary key of arrival. */
    List<Numbered> list(ConsultationId consultation, long before, int limit) {
        return db.sql(NUMBERED + """
                   and a.number < :before
                 order by a.number desc
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Numbered(row.getLong("number"), response(row, number)))
                .list();
    }

    /** Oldest first, those after a number. Rides the primary key of arrival. */
    List<Numbered> after(ConsultationId consultation, long after, int limit) {
        return db.sql(NUMBERED + """
                   and a.number > :after
                 order by a.number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Numbered(row.getLong("number"), response(row, number)))
                .list();
    }

    /** The late ones that nobody has decided on, oldest first. Rides response_that_waits. */
    List<Response> waiting(ConsultationId consultation, int limit) {
        return db.sql(ONE + """
                   and state = 'WAITING'
                 order by received_at
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("limit", limit)
                .query(ResponseStore::response)
                .list();
    }

    /** Late responses and what was done with them, those that wait first. Rides response_that_is_late. */
    List<Response> late(ConsultationId consultation, int limit) {
        return db.sql(ONE + """
                   and late
                   and state <> 'WITHDRAWN'
                 order by state = 'WAITING' desc, received_at
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("limit", limit)
                .query(ResponseStore::response)
                .list();
    }

    /** What counting every row would give; for the check that the counts are right. */
    long rows(ConsultationId consultation) {
        return db.sql("""
                select count(*)
                  from responses.response
                 where consultation_id = :consultation
                   and state = 'COUNTED'
                """)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    private static Response response(ResultSet row, int number) throws SQLException {
        return new Response(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new QuestionnaireId(row.getObject("questionnaire_id", UUID.class)),
                row.getString("language"),
                Channel.valueOf(row.getString("channel")),
                RespondentType.valueOf(row.getString("respondent_type")),
                Optional.ofNullable(row.getString("organisation")).orElse(""),
                Optional.ofNullable(row.getString("on_behalf_of")).orElse(""),
                row.getString("answers"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Response.State.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("late_reason"),
                row.getBoolean("needs_review"),
                Optional.ofNullable(row.getObject("keyed_by", UUID.class)).map(PersonId::new),
                row.getInt("version"));
    }
}
