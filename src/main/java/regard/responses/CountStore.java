package regard.responses;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;

/** The counts of a consultation: changes that wait, the tally they are folded into, and the numbers that responses get by it. */
@Repository
class CountStore {

    private final JdbcClient db;

    CountStore(JdbcClient db) {
        this.db = db;
    }

    /** One number of the counts. */
    record Count(Cells.Cell cell, long people) {}

    /** Adds what happened to a response since it arrived. */
    void change(ConsultationId consultation, UUID response, Cells cells) {
        if (cells.isEmpty()) {
            return;
        }
        db.sql("""
                insert into responses.change (consultation_id, response_id, arrives, cells)
                values (:consultation, :response, false, :cells::jsonb)
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("cells", cells.json())
                .update();
    }

    /** Counts of these kinds, what waits to be folded in included. Reads as many rows as there are different cells. */
    List<Count> counts(ConsultationId consultation, Collection<Cells.What> what) {
        return db.sql("""
                select what, question, code, respondent_type, sum(people) as people
                  from (select what, question, code, respondent_type, people
                          from responses.tally
                         where consultation_id = :consultation
                           and what = any (:what)
                         union all
                        select cell ->> 0, cell ->> 1, cell ->> 2, cell ->> 3, (cell ->> 4)::bigint
                          from responses.change
                         cross join lateral jsonb_array_elements(cells) as one (cell)
                         where consultation_id = :consultation
                           and cell ->> 0 = any (:what)) as both_kinds
                 group by what, question, code, respondent_type
                having sum(people) <> 0
                 order by what, question, code, respondent_type
                """)
                .param("consultation", consultation.value())
                .param("what", what.stream().map(Cells.What::name).toArray(String[]::new))
                .query((row, _) -> new Count(
                        new Cells.Cell(
                                Cells.What.valueOf(row.getString("what")),
                                row.getString("question"),
                                row.getString("code"),
                                row.getString("respondent_type")),
                        row.getLong("people")))
                .list();
    }

    /** Consultations with something to fold. */
    List<ConsultationId> toFold() {
        return db.sql("select distinct consultation_id from responses.change")
                .query((row, _) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Becomes the one who folds this consultation, until the transaction ends; false if somebody else is at it. */
    boolean becomeFolder(ConsultationId consultation) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('responses.fold:' || :consultation, 0))")
                .param("consultation", consultation.value().toString())
                .query(Boolean.class)
                .single();
    }

    /** Folds the oldest changes into the counts, and numbers the responses that arrived by them. Answers with whose they were. */
    List<UUID> fold(ConsultationId consultation, int limit) {
        return db.sql("""
                with taken as (
                     delete from responses.change
                      where id in (select id
                                     from responses.change
                                    where consultation_id = :consultation
                                    order by id
                                    limit :limit)
                     returning id, response_id, arrives, cells),
                     numbered as (
                     insert into responses.arrival (consultation_id, number, response_id)
                     select :consultation,
                            (select coalesce(max(number), 0)
                               from responses.arrival
                              where consultation_id = :consultation) + row_number() over (order by id),
                            response_id
                       from taken
                      where arrives),
                     counted as (
                     insert into responses.tally (consultation_id, what, question, code, respondent_type, people)
                     select :consultation, cell ->> 0, cell ->> 1, cell ->> 2, cell ->> 3, sum((cell ->> 4)::bigint)
                       from taken
                      cross join lateral jsonb_array_elements(cells) as one (cell)
                      group by cell ->> 0, cell ->> 1, cell ->> 2, cell ->> 3
                         on conflict (consultation_id, what, question, code, respondent_type)
                            do update set people = tally.people + excluded.people)
                select response_id
                  from taken
                """)
                .param("consultation", consultation.value())
                .param("limit", limit)
                .query((row, _) -> row.getObject("response_id", UUID.class))
                .list();
    }

    /** Rides the few rows of the tally that count late ones. */
    Map<ConsultationId, Long> withLateOnes() {
        var waiting = new LinkedHashMap<ConsultationId, Long>();
        db.sql("""
                select consultation_id, people
                  from responses.tally
                 where what = 'WAITING'
                   and people > 0
                """).query((ResultSet row) -> {
            waiting.put(new ConsultationId(row.getObject("consultation_id", UUID.class)), row.getLong("people"));
        });
        return waiting;
    }
}
