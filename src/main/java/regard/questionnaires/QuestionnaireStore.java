package regard.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;

@Repository
class QuestionnaireStore {

    private final JdbcClient db;

    QuestionnaireStore(JdbcClient db) {
        this.db = db;
    }

    /** The next code. Numbers may have gaps, never twins. */
    String nextCode() {
        return "QN-"
                + db.sql("select nextval('questionnaires.code_number')")
                        .query(Long.class)
                        .single();
    }

    void insert(QuestionnaireId id, OrganisationId owner, Definition definition) {
        db.sql("""
                insert into questionnaires.questionnaire (id, organisation_id, code, version, title, definition)
                values (:id, :owner, :code, :version, :title, :definition::jsonb)
                """)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("code", definition.code())
                .param("version", definition.version())
                .param("title", definition.title())
                .param("definition", definition.json().toString())
                .update();
    }

    void update(QuestionnaireId id, OrganisationId owner, int revision, Definition definition) {
        int rows = db.sql("""
                update questionnaires.questionnaire
                   set title = :title, definition = :definition::jsonb, revision = revision + 1
                 where id = :id
                   and organisation_id = :owner
                   and revision = :revision
                   and published_at is null
                """)
                .param("title", definition.title())
                .param("definition", definition.json().toString())
                .param("id", id.value())
                .param("owner", owner.value())
                .param("revision", revision)
                .update();
        if (rows == 0) {
            throw new Stale(id);
        }
    }

    void publish(QuestionnaireId id, Instant at) {
        db.sql("""
                update questionnaires.questionnaire
                   set published_at = :at
                 where id = :id
                   and published_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    Optional<Stored> byId(QuestionnaireId id) {
        return db.sql("""
                select id, organisation_id, code, version, title, definition, published_at, revision
                  from questionnaires.questionnaire
                 where id = :id
                """)
                .param("id", id.value())
                .query(QuestionnaireStore::stored)
                .optional();
    }

    Optional<Stored> published(String code, int version) {
        return db.sql("""
                select id, organisation_id, code, version, title, definition, published_at, revision
                  from questionnaires.questionnaire
                 where code = :code
                   and version = :version
                   and published_at is not null
                """)
                .param("code", code)
                .param("version", version)
                .query(QuestionnaireStore::stored)
                .optional();
    }

    /** A questionnaire with the file it was read from. */
    record Stored(Questionnaire questionnaire, Definition definition) {}

    private static Stored stored(ResultSet row, int number) throws SQLException {
        Definition definition = Definition.of(Definition.parse(row.getString("definition")));
        return new Stored(
                new Questionnaire(
                        new QuestionnaireId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("title"),
                        definition.sections(),
                        row.getObject("published_at") != null,
                        row.getInt("revision")),
                definition);
    }
}
