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
import regard.kernel.OrganisationId;

/** How far the reading of each consultation is: the comments taken in, and how many of them are coded, left out or gone. */
@Repository
class ReadingStore {

    private final JdbcClient db;

    ReadingStore(JdbcClient db) {
        this.db = db;
    }

    /** How far a reading is, and up to where comments were taken in. */
    record Reading(
            long takenInTo,
            long lastNumber,
            long comments,
            long coded,
            long leftOut,
            long gone,
            long responsesOpen,
            long responsesLeftOut,
            long codedTwice,
            long codedAlike) {}

    /** How many of some responses are open, and how many were wholly left out. */
    record Standing(long open, long leftOut) {}

    void begin(ConsultationId consultation, OrganisationId owner) {
        db.sql("""
                insert into themes.reading (consultation_id, organisation_id)
                values (:consultation, :owner)
                    on conflict (consultation_id) do nothing
                """)
                .param("consultation", consultation.value())
                .param("owner", owner.value())
                .update();
    }

    Optional<Reading> reading(ConsultationId consultation) {
        return db.sql("""
                select taken_in_to, last_number, comments, comments_coded, comments_left_out, comments_gone,
                       responses_open, responses_left_out, coded_twice, coded_alike
                  from themes.reading
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .query(ReadingStore::reading)
                .optional();
    }

    /** Locked, because a person and the task that takes comments in may both be at it. */
    Reading lockedReading(ConsultationId consultation) {
        return db.sql("""
                select taken_in_to, last_number, comments, comments_coded, comments_left_out, comments_gone,
                       responses_open, responses_left_out, coded_twice, coded_alike
                  from themes.reading
                 where consultation_id = :consultation
                   for update
                """)
                .param("consultation", consultation.value())
                .query(ReadingStore::reading)
                .optional()
                .orElseThrow(() -> new NotFound(consultation));
    }

    List<ConsultationId> readings() {
        return db.sql("select consultation_id from themes.reading order by consultation_id")
                .query((row, _) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes in those of these comments that are not here yet, in their order. A tenth of them, by the hash of random ids, is to be
     * coded twice. Rides a_comment_is_taken_in_once.
     */
    int takeIn(ConsultationId consultation, long lastNumber, List<UUID> responses, List<String> questions) {
        return db.sql("""
                insert into themes.comment (consultation_id, number, response_id, question, twice)
                select :consultation, :last + row_number() over (order by place), response_id, question,
                       ('x' || left(md5(response_id::text || question), 8))::bit(32)::bigint % 10 = 0
                  from unnest(:responses, :questions) with ordinality as given (response_id, question, place)
                 where not exists (select
                                     from themes.comment as known
                                    where known.consultation_id = :consultation
                                      and known.response_id = given.response_id
                                      and known.question = given.question)
                """)
                .param("consultation", consultation.value())
                .param("last", lastNumber)
                .param("responses", responses.toArray(UUID[]::new))
                .param("questions", questions.toArray(String[]::new))
                .update();
    }

    void tookIn(ConsultationId consultation, long to, long comments) {
        db.sql("""
                update themes.reading
                   set taken_in_to = :to, last_number = last_number + :comments, comments = comments + :comments
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("to", to)
                .param("comments", comments)
                .update();
    }

    /** Looks through all comments once more: some may have come behind the place up to which they were taken in. */
    void fromTheBeginning(ConsultationId consultation) {
        db.sql("update themes.reading set taken_in_to = 0 where consultation_id = :consultation")
                .param("consultation", consultation.value())
                .update();
    }

    void count(ConsultationId consultation, long coded, long leftOut, long gone, Standing before, Standing after) {
        db.sql("""
                update themes.reading
                   set comments_coded = comments_coded + :coded,
                       comments_left_out = comments_left_out + :leftOut,
                       comments_gone = comments_gone + :gone,
                       responses_open = responses_open + :open,
                       responses_left_out = responses_left_out + :responsesLeftOut
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("coded", coded)
                .param("leftOut", leftOut)
                .param("gone", gone)
                .param("open", after.open() - before.open())
                .param("responsesLeftOut", after.leftOut() - before.leftOut())
                .update();
    }

    void countTwice(ConsultationId consultation, long twice, long alike) {
        db.sql("""
                update themes.reading
                   set coded_twice = coded_twice + :twice, coded_alike = coded_alike + :alike
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("twice", twice)
                .param("alike", alike)
                .update();
    }

    /** Rides a_comment_is_taken_in_once. */
    Standing standing(ConsultationId consultation, Collection<UUID> responses) {
        return db.sql("""
                select count(*) filter (where open) as open,
                       count(*) filter (where not open and not coded and left_out) as left_out
                  from (select bool_or(state = 'OPEN') as open, bool_or(state = 'CODED') as coded,
                               bool_or(state = 'LEFT_OUT') as left_out
                          from themes.comment
                         where consultation_id = :consultation
                           and response_id = any(:responses)
                         group by response_id) as response
                """)
                .param("consultation", consultation.value())
                .param("responses", responses.toArray(UUID[]::new))
                .query((row, _) -> new Standing(row.getLong("open"), row.getLong("left_out")))
                .single();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getLong("taken_in_to"),
                row.getLong("last_number"),
                row.getLong("comments"),
                row.getLong("comments_coded"),
                row.getLong("comments_left_out"),
                row.getLong("comments_gone"),
                row.getLong("responses_open"),
                row.getLong("responses_left_out"),
                row.getLong("coded_twice"),
                row.getLong("coded_alike"));
    }
}
