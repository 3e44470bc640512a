package regard.responses;

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
import tools.jackson.databind.json.JsonMapper;

/** What comes in: each submission once, by its key, together with its receipt and what it adds to the counts. */
@Repository
class ReceivingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    ReceivingStore(JdbcClient db) {
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
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
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
                            nullif(:organisation, ''), nullif(:onBehalfOf, ''), :answers::jsonb, :at, :state, :late, :review, :keyedBy::uuid, :version
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
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", response.id())
                .param("reference", response.reference())
                .param("questionnaire", response.questionnaire().value())
                .param("language", response.language())
                .param("channel", response.channel().name())
                .param("type", response.respondentType().name())
                .param("organisation", response.organisation())
                .param("onBehalfOf", response.onBehalfOf())
                .param("answers", response.answers())
                .param("at", response.receivedAt().atOffset(ZoneOffset.UTC))
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

    /** Forgets keys that nobody will send again. */
    void forgetKeys(Instant before) {
        db.sql("delete from responses.idempotency where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
