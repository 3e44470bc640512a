package regard.promises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class CandidateStore {

    private static final String COLUMNS = """
            select id, activity_ref, source, sentence, phrase, kind, found_on, state, settled_by, settled_on, why, promise_ref
              from promises.candidate
            """;

    private final JdbcClient db;

    CandidateStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is new: what a person has said of a sentence stands when the text is published again. */
    boolean insert(Candidate candidate, OrganisationId owner) {
        return db.sql("""
                insert into promises.candidate
                       (id, organisation_id, activity_ref, source, sentence, fingerprint, phrase, kind, found_on)
                values (:id, :owner, :activity, :source, :sentence, :fingerprint, :phrase, :kind, :on)
                    on conflict (organisation_id, activity_ref, fingerprint) do nothing
                """)
                        .param("id", candidate.id())
                        .param("owner", owner.value())
                        .param("activity", candidate.activityRef())
                        .param("source", candidate.source())
                        .param("sentence", candidate.sentence())
                        .param("fingerprint", PromisePhrases.fingerprint(candidate.sentence()))
                        .param("phrase", candidate.phrase())
                        .param("kind", candidate.kind().name())
                        .param("on", candidate.foundOn())
                        .update()
                > 0;
    }

    void settle(
            UUID id,
            OrganisationId owner,
            Candidate.State to,
            PersonId by,
            LocalDate on,
            String why,
            Optional<String> promise) {
        int rows = db.sql("""
                update promises.candidate
                   set state = :state, settled_by = :by, settled_on = :on, why = :why, promise_ref = :promise
                 where id = :id
                   and organisation_id = :owner
                   and state = 'WAITING'
                """)
                .param("state", to.name())
                .param("by", by.value())
                .param("on", on)
                .param("why", why)
                .param("promise", promise.orElse(null))
                .param("id", id)
                .param("owner", owner.value())
                .update();
        if (rows == 0) {
            throw new Stale(id);
        }
    }

    Optional<Candidate> get(UUID id, OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where id = :id
                   and organisation_id = :owner
                """)
                .param("id", id)
                .param("owner", owner.value())
                .query(CandidateStore::candidate)
                .optional();
    }

    /** Those that wait first, oldest first; then what was said, the latest first. Rides candidate_waiting. */
    List<Candidate> list(OrganisationId owner, Candidate.State state, int limit) {
        return db.sql(COLUMNS + """
                 where organisation_id = :owner
                   and state = :state
                 order by settled_on desc nulls last, found_on, id
                 limit :limit
                """)
                .param("owner", owner.value())
                .param("state", state.name())
                .param("limit", limit)
                .query(CandidateStore::candidate)
                .list();
    }

    int waiting(OrganisationId owner) {
        return db.sql("select count(*) from promises.candidate where organisation_id = :owner and state = 'WAITING'")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("activity_ref"),
                row.getString("source"),
                row.getString("sentence"),
                row.getString("phrase"),
                Promise.Kind.valueOf(row.getString("kind")),
                row.getObject("found_on", LocalDate.class),
                Candidate.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("settled_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)),
                row.getString("why"),
                Optional.ofNullable(row.getString("promise_ref")));
    }
}
