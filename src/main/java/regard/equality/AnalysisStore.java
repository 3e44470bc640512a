package regard.equality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AnalysisStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    AnalysisStore(JdbcClient db) {
        this.db = db;
    }

    void insert(AnalysisVersion version, OrganisationId organisation, PersonId by) {
        try {
            db.sql("""
                    insert into equality.analysis
                           (activity_id, version, organisation_id, analysis, part, saved_by, saved_by_name, saved_on)
                    values (:activity, :version, :organisation, :analysis::jsonb, :part, :by, :name, :on)
                    """)
                    .param("activity", version.activity().value())
                    .param("version", version.version())
                    .param("organisation", organisation.value())
                    .param("analysis", JSON.writeValueAsString(version.analysis()))
                    .param("part", version.part())
                    .param("by", by.value())
                    .param("name", version.savedBy())
                    .param("on", version.savedOn())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(version.activity());
        }
    }

    void sign(AnalysisVersion version, AnalysisSignature.Part part, Actor actor, LocalDate on) {
        try {
            db.sql("""
                    insert into equality.analysis_signature (activity_id, version, part, person_id, name, signed_on)
                    values (:activity, :version, :part, :person, :name, :on)
                    """)
                    .param("activity", version.activity().value())
                    .param("version", version.version())
                    .param("part", part.name())
                    .param("person", actor.person().value())
                    .param("name", actor.name())
                    .param("on", on)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(version.activity());
        }
    }

    void publish(AnalysisVersion version, PersonId by, LocalDate on) {
        db.sql("""
                insert into equality.analysis_publication (activity_id, version, published_by, published_on)
                values (:activity, :version, :by, :on)
                    on conflict do nothing
                """)
                .param("activity", version.activity().value())
                .param("version", version.version())
                .param("by", by.value())
                .param("on", on)
                .update();
    }

    Optional<AnalysisVersion> current(ActivityId activity) {
        return versions(activity, Optional.empty(), false, 1).stream().findFirst();
    }

    Optional<AnalysisVersion> version(ActivityId activity, int version) {
        return versions(activity, Optional.of(version), false, 1).stream().findFirst();
    }

    /** The newest of those that were published. */
    Optional<AnalysisVersion> published(ActivityId activity) {
        return versions(activity, Optional.empty(), true, 1).stream().findFirst();
    }

    /** The newest first. */
    List<AnalysisVersion> versions(ActivityId activity, int limit) {
        return versions(activity, Optional.empty(), false, limit);
    }

    private List<AnalysisVersion> versions(ActivityId activity, Optional<Integer> only, boolean published, int limit) {
        return db.sql("""
                select a.activity_id, a.version, a.analysis, a.part, a.saved_by_name, a.saved_on, p.published_on
                  from equality.analysis a
                  left join equality.analysis_publication p on p.activity_id = a.activity_id and p.version = a.version
                 where a.activity_id = :activity
                   and (:version::integer is null or a.version = :version)
                   and (not :published or p.published_on is not null)
                 order by a.version desc
                 limit :limit
                """)
                .param("activity", activity.value())
                .param("version", only.orElse(null))
                .param("published", published)
                .param("limit", limit)
                .query(this::version)
                .list();
    }

    private AnalysisVersion version(ResultSet row, int number) throws SQLException {
        UUID activity = row.getObject("activity_id", UUID.class);
        int version = row.getInt("version");
        return new AnalysisVersion(
                new ActivityId(activity),
                version,
                JSON.readValue(row.getString("analysis"), EqualityImpactAnalysis.class),
                row.getString("part"),
                row.getString("saved_by_name"),
                row.getObject("saved_on", LocalDate.class),
                signatures(activity, version),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)));
    }

    private List<AnalysisSignature> signatures(UUID activity, int version) {
        return db.sql("""
                select part, person_id, name, signed_on
                  from equality.analysis_signature
                 where activity_id = :activity
                   and version = :version
                 order by part
                """)
                .param("activity", activity)
                .param("version", version)
                .query((row, _) -> new AnalysisSignature(
                        AnalysisSignature.Part.valueOf(row.getString("part")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }
}
