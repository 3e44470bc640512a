package regard.responses;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.questionnaires.QuestionnaireId;

@Repository
class DraftStore {

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /** A draft as it is stored, with its answers as JSON. */
    record Stored(
            ConsultationId consultation,
            QuestionnaireId questionnaire,
            Draft.Who who,
            String answers,
            boolean needsReview,
            Optional<UUID> changes,
            Optional<UUID> sentAs,
            Instant startedAt) {}

    void insert(byte[] code, Stored draft, Instant expiresAt) {
        db.sql("""
                insert into responses.draft
                       (code_hash, consultation_id, questionnaire_id, respondent_type, organisation, on_behalf_of, answers,
                        needs_review, changes_response, started_at, expires_at)
                values (:code, :consultation, :questionnaire, :type, :organisation, :onBehalfOf, :answers::jsonb, :review,
                        :changes, :startedAt, :expiresAt)
                """)
                .param("code", code)
                .param("consultation", draft.consultation().value())
                .param("questionnaire", draft.questionnaire().value())
                .param("type", draft.who().type().name())
                .param("organisation", draft.who().organisation())
                .param("onBehalfOf", draft.who().onBehalfOf())
                .param("answers", draft.answers())
                .param("review", draft.needsReview())
                .param("changes", draft.changes().orElse(null))
                .param("startedAt", draft.startedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(byte[] code, ConsultationId consultation, Instant now) {
        return read("", code, consultation, now);
    }

    /** The draft, held until the transaction ends: two windows save one after the other. */
    Optional<Stored> lock(byte[] code, ConsultationId consultation, Instant now) {
        return read("for update", code, consultation, now);
    }

    private Optional<Stored> read(String how, byte[] code, ConsultationId consultation, Instant now) {
        String sql = """
                select consultation_id, questionnaire_id, respondent_type, organisation, on_behalf_of, answers, needs_review,
                       changes_response, sent_as, started_at
                  from responses.draft
                 where code_hash = :code
                   and consultation_id = :consultation
                   and expires_at > :now
                """;
        return db.sql(sql + how)
                .param("code", code)
                .param("consultation", consultation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Stored(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        new QuestionnaireId(row.getObject("questionnaire_id", UUID.class)),
                        new Draft.Who(
                                RespondentType.valueOf(row.getString("respondent_type")),
                                row.getString("organisation"),
                                row.getString("on_behalf_of")),
                        row.getString("answers"),
                        row.getBoolean("needs_review"),
                        Optional.ofNullable(row.getObject("changes_response", UUID.class)),
                        Optional.ofNullable(row.getObject("sent_as", UUID.class)),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void answer(byte[] code, String answers) {
        db.sql("""
                update responses.draft
                   set answers = :answers::jsonb, version = version + 1
                 where code_hash = :code
                   and sent_as is null
                """).param("answers", answers).param("code", code).update();
    }

    void answerFor(byte[] code, Draft.Who who) {
        db.sql("""
                update responses.draft
                   set respondent_type = :type, organisation = :organisation, on_behalf_of = :onBehalfOf, version = version + 1
                 where code_hash = :code
                   and sent_as is null
                """)
                .param("type", who.type().name())
                .param("organisation", who.organisation())
                .param("onBehalfOf", who.onBehalfOf())
                .param("code", code)
                .update();
    }

    /** It became a response: what it held is now there alone. */
    void sent(byte[] code, UUID response, Instant now) {
        db.sql("""
                update responses.draft
                   set answers = '{}', sent_as = :response, sent_at = :now
                 where code_hash = :code
                   and sent_as is null
                """)
                .param("response", response)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .update();
    }

    void delete(byte[] code) {
        db.sql("delete from responses.draft where code_hash = :code")
                .param("code", code)
                .update();
    }

    /** Rides draft_by_expiry. */
    void deleteExpired(Instant now) {
        db.sql("delete from responses.draft where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
