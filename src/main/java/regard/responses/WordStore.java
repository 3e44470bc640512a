package regard.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which responses have words to which question, and the words. No reading grows with the number of responses: each is looked up by its
 * own key ({@code offset 0} holds PostgreSQL to that, also where its statistics are older than the rush of answers).
 */
@Repository
class WordStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words of responses that count, by what is noted of them in a table; which of them is said after it. */
    private static final String WORDS = """
            select w.number, r.id, w.question, r.answers -> w.question ->> 'text' as words, r.respondent_type, r.channel
              from %s w
             cross join lateral (
                   select id, answers, respondent_type, channel
                     from responses.response
                    where consultation_id = w.consultation_id
                      and id = w.response_id
                      and state = 'COUNTED'
                   offset 0) as r
             where w.consultation_id = :consultation
               and r.answers -> w.question ->> 'text' is not null
            """;

    private static final String NOTED = WORDS.formatted("responses.words");
    private static final String REASONS = WORDS.formatted("responses.reason");

    private final JdbcClient db;

    WordStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Notes where words are in these responses, in the place of what was noted of them before.
     *
     * @param reasons the questions that ask for a reason, each with the question that it asks about
     */
    void note(ConsultationId consultation, Collection<UUID> responses, Map<String, String> reasons) {
        UUID[] all = responses.toArray(UUID[]::new);
        db.sql("""
                delete from responses.words w
                 using responses.arrival a
                 where a.consultation_id = :consultation
                   and a.response_id = any(:responses)
                   and w.consultation_id = a.consultation_id
                   and w.number = a.number
                """)
                .param("consultation", consultation.value())
                .param("responses", all)
                .update();
        db.sql("""
                insert into responses.words (consultation_id, number, question, response_id)
                select a.consultation_id, a.number, answer.key, r.id
                  from responses.arrival a
                  join responses.response r
                    on r.consultation_id = a.consultation_id
                   and r.id = a.response_id
                 cross join lateral jsonb_each(r.answers) as answer (key, value)
                 where a.consultation_id = :consultation
                   and a.response_id = any(:responses)
                   and r.state = 'COUNTED'
                   and answer.value ->> 'text' is not null
                """)
                .param("consultation", consultation.value())
                .param("responses", all)
                .update();
        if (!reasons.isEmpty()) {
            noteReasons(consultation, all, reasons);
        }
    }

    private void noteReasons(ConsultationId consultation, UUID[] responses, Map<String, String> reasons) {
        db.sql("""
                delete from responses.reason
                 where consultation_id = :consultation
                   and response_id = any(:responses)
                """)
                .param("consultation", consultation.value())
                .param("responses", responses)
                .update();
        db.sql("""
                insert into responses.reason (consultation_id, question, side, number, response_id)
                select a.consultation_id, asks.question, r.answers -> asks.about ->> 'code', a.number, r.id
                  from responses.arrival a
                  join responses.response r
                    on r.consultation_id = a.consultation_id
                   and r.id = a.response_id
                 cross join lateral jsonb_each_text(:reasons::jsonb) as asks (question, about)
                 where a.consultation_id = :consultation
                   and a.response_id = any(:responses)
                   and r.state = 'COUNTED'
                   and r.answers -> asks.question ->> 'text' is not null
                   and r.answers -> asks.about ->> 'code' is not null
                """)
                .param("consultation", consultation.value())
                .param("responses", responses)
                .param("reasons", JSON.writeValueAsString(reasons))
                .update();
    }

    /** Words people wrote, oldest first, all those of one response together. Rides the primary key. */
    List<Comment> all(ConsultationId consultation, long after, int limit) {
        return db.sql(NOTED + """
                   and w.number > :after
                 order by w.number
                 fetch first :limit rows with ties
                """)
                .param("consultation", consultation.value())
                .param("after", after)
                .param("limit", limit)
                .query(WordStore::comment)
                .list();
    }

    /** Words people wrote to one question, oldest first. Rides words_by_question. */
    List<Comment> to(ConsultationId consultation, String question, long after, int limit) {
        return db.sql(NOTED + """
                   and w.question = :question
                   and w.number > :after
                 order by w.number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("question", question)
                .param("after", after)
                .param("limit", limit)
                .query(WordStore::comment)
                .list();
    }

    /** Why some chose one of these: what they wrote to the question that asks for it. Rides the primary key of reason, once for each. */
    List<Comment> why(ConsultationId consultation, String question, List<String> codes, int limit) {
        return db.sql("""
                select said.*
                  from unnest(:codes::text[]) as chosen (code)
                 cross join lateral (
                """ + REASONS + """
                          and w.question = :question
                          and w.side = chosen.code
                        order by w.number
                        limit :limit) as said
                 order by said.number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("question", question)
                .param("codes", codes.toArray(String[]::new))
                .param("limit", limit)
                .query(WordStore::comment)
                .list();
    }

    Optional<Comment> one(ConsultationId consultation, UUID response, String question) {
        return db.sql("""
                select a.number, r.id, :question as question, r.answers -> :question ->> 'text' as words, r.respondent_type,
                       r.channel
                  from responses.response r
                  join responses.arrival a
                    on a.consultation_id = r.consultation_id
                   and a.response_id = r.id
                 where r.consultation_id = :consultation
                   and r.id = :response
                   and r.state = 'COUNTED'
                   and r.answers -> :question ->> 'text' is not null
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("question", question)
                .query(WordStore::comment)
                .optional();
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("question"),
                row.getString("words"),
                row.getString("respondent_type"),
                row.getString("channel"));
    }
}
