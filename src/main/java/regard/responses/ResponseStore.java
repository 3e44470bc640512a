package regard.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import regard.questionnaires.QuestionnaireId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResponseStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    ResponseStore(JdbcClient db) {
        this.db = db;
    }

    /** What was stored under a key before. */
    record Earlier(byte[] body, byte[] salt, UUID response, String reference, Instant receivedAt, int answersStored) {}

    /** What came of storing: it is stored; its reference belongs to another response; or its key came before. */
    enum Insertion {
        STORED,
        REFERENCE_TAKEN,
        REPEATED
    }

    /** Which response a receipt belongs to. */
    record Held(ConsultationId consultation, UUID response) {}

    /** A response with its running number. */
    record Numbered(long number, Response response) {}

    /** One number of the counts. */
    record Count(Cells.Cell cell, long people) {}

    // ---- Receiving

    /** What a key stored before, if anything. */
    Optional<Earlier> earlier(ConsultationId consultation, byte[] key) {
        return db.sql("""
                select i.body_hash, i.salt, i.response_id, i.answers_stored, r.reference, r.received_at
                  from responses.idempotency i
                  join responses.response r
                    on r.consultation_id = i.consultation_id
                   and r.id = i.response_id
                 where i.consultation_id = :consultation
                   and i.key_hash = :key
                """)
                .param("consultation", consultation.value())
                .param("key", key)
                .query((row, _) -> new Earlier(
                        row.getBytes("body_hash"),
                        row.getBytes("salt"),
                        row.getObject("response_id", UUID.class),
                        row.getString("reference"),
                        moment(row, "received_at"),
                        row.getInt("answers_stored")))
                .optional();
    }

    /**
     * Stores the first submission under a key: the response, its receipt and what it adds to the counts, all in one statement. Where
     * another is at work on the same key, this waits for it, two seconds at most.
     *
     * @param ours whether this transaction has the key already, from an attempt whose reference was taken
     */
    Insertion insert(
            Response response, byte[] key, Earlier first, Instant now, byte[] receipt, Cells cells, boolean ours) {
        return db.sql("""
                with limited as (
                     select set_config('lock_timeout', '2s', true)),
                     key as (
                     insert into responses.idempotency
                            (consultation_id, key_hash, body_hash, salt, response_id, answers_stored, at)
                     select :consultation, :key, :body, :salt, :id, :stored, :now
                       from limited
                         on conflict (consultation_id, key_hash) do nothing
                     returning response_id),
                     kept as (
                     insert into responses.response
                            (consultation_id, id, reference, questionnaire_id, language, channel, respondent_type,
                             organisation, on_behalf_of, answers, received_at, state, late, needs_review, keyed_by, version)
                     select :consultation, :id, :reference, :questionnaire, :language, :channel, :type,
                            :organisation, :onBehalfOf, :answers::jsonb, :at, :state, :late, :review, :keyedBy::uuid, :version
                      where :ours or exists (select from key)
                         on conflict (consultation_id, reference) do nothing
                     returning consultation_id, id),
                     receipts as (
                     insert into responses.receipt (code_hash, consultation_id, response_id)
                     select :receipt, consultation_id, id
                       from kept),
                     changes as (
                     insert into responses.change (consultation_id, response_id, arrives, cells)
                     select consultation_id, id, true, :cells::jsonb
                       from kept)
                select case
                       when exists (select from kept) then 'STORED'
                       when :ours or exists (select from key) then 'REFERENCE_TAKEN'
                       else 'REPEATED' end
                """)
                .param("consultation", response.consultation().value())
                .param("key", key)
                .param("body", first.body())
                .param("salt", first.salt())
                .param("stored", first.answersStored())
                .param("now", utc(now))
                .param("id", response.id())
                .param("reference", response.reference())
                .param("questionnaire", response.questionnaire().value())
                .param("language", response.language())
                .param("channel", response.channel().name())
                .param("type", response.respondentType().name())
                .param("organisation", blankIsNull(response.organisation()))
                .param("onBehalfOf", blankIsNull(response.onBehalfOf()))
                .param("answers", response.answers())
                .param("at", utc(response.receivedAt()))
                .param("state", response.state().name())
                .param("late", response.late())
                .param("review", response.needsReview())
                .param("keyedBy", response.keyedBy().map(PersonId::value).orElse(null))
                .param("version", response.version())
                .param("receipt", receipt)
                .param("cells", cells.json())
                .param("ours", ours)
                .query((row, _) -> Insertion.valueOf(row.getString(1)))
                .single();
    }

    /** Stores many responses that nobody holds a receipt for, and says which: one whose reference is taken is left out. */
    List<UUID> insertAll(Collection<Response> responses) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Response response : responses) {
            var row = new LinkedHashMap<String, Object>();
            row.put("consultation_id", response.consultation().value().toString());
            row.put("id", response.id().toString());
            row.put("reference", response.reference());
            row.put("questionnaire_id", response.questionnaire().value().toString());
            row.put("language", response.language());
            row.put("channel", response.channel().name());
            row.put("respondent_type", response.respondentType().name());
            row.put("organisation", response.organisation());
            row.put("on_behalf_of", response.onBehalfOf());
            row.put("answers", JSON.readTree(response.answers()));
            row.put("received_at", response.receivedAt().toString());
            row.put("state", response.state().name());
            row.put("late", response.late());
            row.put(
                    "keyed_by",
                    response.keyedBy().map(person -> person.value().toString()).orElse(""));
            row.put(
                    "cells",
                    JSON.readTree(Cells.change(Optional.empty(), Optional.of(response))
                            .json()));
            rows.add(row);
        }
        return db.sql("""
                with given as (
                     select *
                       from jsonb_to_recordset(:rows::jsonb)
                            as given (consultation_id uuid, id uuid, reference text, questionnaire_id uuid, language text,
                                      channel text, respondent_type text, organisation text, on_behalf_of text, answers jsonb,
                                      received_at timestamptz, state text, late boolean, keyed_by text, cells jsonb)),
                     kept as (
                     insert into responses.response
                            (consultation_id, id, reference, questionnaire_id, language, channel, respondent_type,
                             organisation, on_behalf_of, answers, received_at, state, late, keyed_by)
                     select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type,
                            nullif(organisation, ''), nullif(on_behalf_of, ''), answers, received_at, state, late,
                            nullif(keyed_by, '')::uuid
                       from given
                         on conflict (consultation_id, reference) do nothing
                     returning id)
                insert into responses.change (consultation_id, response_id, arrives, cells)
                select given.consultation_id, given.id, true, given.cells
                  from given
                  join kept
                    on kept.id = given.id
                 order by given.received_at, given.id
                returning response_id
                """)
                .param("rows", JSON.writeValueAsString(rows))
                .query((row, _) -> row.getObject("response_id", UUID.class))
                .list();
    }

    void putMonitoringKey(ConsultationId consultation, UUID response, UUID key) {
        db.sql("""
                insert into responses.monitoring_key (consultation_id, response_id, random_key)
                values (:consultation, :response, :key)
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("key", key)
                .update();
    }

    Optional<UUID> monitoringKey(ConsultationId consultation, UUID response) {
        return db.sql("""
                select random_key
                  from responses.monitoring_key
                 where consultation_id = :consultation
                   and response_id = :response
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .query(UUID.class)
                .optional();
    }

    void deleteMonitoringKey(ConsultationId consultation, UUID response) {
        db.sql("delete from responses.monitoring_key where consultation_id = :consultation and response_id = :response")
                .param("consultation", consultation.value())
                .param("response", response)
                .update();
    }

    /** Keeps where to tell somebody what happened; true if nothing was kept before. */
    boolean putContact(ConsultationId consultation, UUID response, byte[] email) {
        return db.sql("""
                        insert into responses.contact (consultation_id, response_id, email)
                        values (:consultation, :response, :email)
                            on conflict (consultation_id, response_id) do update set email = excluded.email
                        returning (xmax = 0)
                        """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    boolean deleteContact(ConsultationId consultation, UUID response) {
        return db.sql("delete from responses.contact where consultation_id = :consultation and response_id = :response")
                        .param("consultation", consultation.value())
                        .param("response", response)
                        .update()
                == 1;
    }

    /** Rides the primary key. */
    Map<UUID, byte[]> contacts(ConsultationId consultation, Optional<UUID> after, int limit) {
        var contacts = new LinkedHashMap<UUID, byte[]>();
        db.sql("""
                select response_id, email
                  from responses.contact
                 where consultation_id = :consultation
                   and (:after::uuid is null or response_id > :after::uuid)
                 order by response_id
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query((ResultSet row) -> {
                    contacts.put(row.getObject("response_id", UUID.class), row.getBytes("email"));
                });
        return contacts;
    }

    // ---- One response

    Optional<Held> held(byte[] receipt) {
        return db.sql("select consultation_id, response_id from responses.receipt where code_hash = :receipt")
                .param("receipt", receipt)
                .query((row, _) -> new Held(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        row.getObject("response_id", UUID.class)))
                .optional();
    }

    Optional<Response> find(ConsultationId consultation, UUID id) {
        return db.sql("""
                select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, organisation,
                       on_behalf_of, answers, received_at, state, late, late_reason, needs_review, keyed_by, version
                  from responses.response
                 where consultation_id = :consultation
                   and id = :id
                """)
                .param("consultation", consultation.value())
                .param("id", id)
                .query(ResponseStore::response)
                .optional();
    }

    Optional<Response> byReference(ConsultationId consultation, String reference) {
        return db.sql("""
                select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, organisation,
                       on_behalf_of, answers, received_at, state, late, late_reason, needs_review, keyed_by, version
                  from responses.response
                 where consultation_id = :consultation
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
                   set organisation = :organisation, on_behalf_of = :onBehalfOf, answers = :answers::jsonb, state = :state,
                       late_reason = :reason, version = :version
                 where consultation_id = :consultation
                   and id = :id
                   and version = :before
                """)
                .param("organisation", blankIsNull(after.organisation()))
                .param("onBehalfOf", blankIsNull(after.onBehalfOf()))
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
        change(after.consultation(), after.id(), cells);
    }

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

    // ---- Many

    /** Newest first, those before a number. Rides the primary key of arrival. */
    List<Numbered> list(ConsultationId consultation, long before, int limit) {
        return db.sql("""
                select a.number, r.consultation_id, r.id, r.reference, r.questionnaire_id, r.language, r.channel,
                       r.respondent_type, r.organisation, r.on_behalf_of, r.answers, r.received_at, r.state, r.late,
                       r.late_reason, r.needs_review, r.keyed_by, r.version
                  from responses.arrival a
                  join responses.response r
                    on r.consultation_id = a.consultation_id
                   and r.id = a.response_id
                 where a.consultation_id = :consultation
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
        return db.sql("""
                select a.number, r.consultation_id, r.id, r.reference, r.questionnaire_id, r.language, r.channel,
                       r.respondent_type, r.organisation, r.on_behalf_of, r.answers, r.received_at, r.state, r.late,
                       r.late_reason, r.needs_review, r.keyed_by, r.version
                  from responses.arrival a
                  join responses.response r
                    on r.consultation_id = a.consultation_id
                   and r.id = a.response_id
                 where a.consultation_id = :consultation
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
        return db.sql("""
                select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, organisation,
                       on_behalf_of, answers, received_at, state, late, late_reason, needs_review, keyed_by, version
                  from responses.response
                 where consultation_id = :consultation
                   and state = 'WAITING'
                 order by received_at
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("limit", limit)
                .query(ResponseStore::response)
                .list();
    }

    // ---- Counts

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

    /** Late responses and what was done with them, those that wait first. Rides response_that_is_late. */
    List<Response> late(ConsultationId consultation, int limit) {
        return db.sql("""
                select consultation_id, id, reference, questionnaire_id, language, channel, respondent_type, organisation,
                       on_behalf_of, answers, received_at, state, late, late_reason, needs_review, keyed_by, version
                  from responses.response
                 where consultation_id = :consultation
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

    /** Forgets keys that nobody will send again. */
    void forgetKeys(Instant before) {
        db.sql("delete from responses.idempotency where at < :before")
                .param("before", utc(before))
                .update();
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
                moment(row, "received_at"),
                Response.State.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("late_reason"),
                row.getBoolean("needs_review"),
                Optional.ofNullable(row.getObject("keyed_by", UUID.class)).map(PersonId::new),
                row.getInt("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @org.jspecify.annotations.Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
