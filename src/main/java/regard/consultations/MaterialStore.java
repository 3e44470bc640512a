package regard.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.consultations.ConsultationRules.PriorKind;
import regard.consultations.ConsultationRules.Topic;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is put before people: documents, what they cover, what came before, and what changed. */
@Repository
class MaterialStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<Topic, String>> WHERE = new TypeReference<>() {};

    private final JdbcClient db;

    MaterialStore(JdbcClient db) {
        this.db = db;
    }

    List<Material> list(ActivityId activity, OrganisationId owner) {
        return db.sql("""
                select id, title, words, added_on, version
                  from consultations.material
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by added_on, title, id
                """)
                .param("activity", activity.value())
                .param("owner", owner.value())
                .query((row, _) -> new Material(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("added_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    void put(Activity activity, Material material) {
        int rows = db.sql("""
                insert into consultations.material (id, activity_id, organisation_id, title, words, added_on, version)
                values (:id, :activity, :owner, :title, :words, :on, 1)
                    on conflict (id) do update set title = excluded.title, words = excluded.words, version = material.version + 1
                                             where material.version = :version
                                               and material.organisation_id = :owner
                """)
                .param("id", material.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("title", material.title())
                .param("words", material.words())
                .param("on", material.addedOn())
                .param("version", material.version())
                .update();
        mustHaveMoved(rows, material.id());
    }

    void remove(Activity activity, UUID material) {
        db.sql("""
                delete from consultations.material
                 where id = :id
                   and activity_id = :activity
                   and organisation_id = :owner
                """)
                .param("id", material)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .update();
    }

    Optional<Coverage> coverage(ActivityId activity, OrganisationId owner) {
        return db.sql("""
                select covers, analysis_published_on, analysis_where, alternatives_omitted, council_view, version
                  from consultations.materials_sheet
                 where activity_id = :activity
                   and organisation_id = :owner
                """)
                .param("activity", activity.value())
                .param("owner", owner.value())
                .query(MaterialStore::coverage)
                .optional();
    }

    void put(Activity activity, Coverage coverage) {
        int rows = db.sql("""
                insert into consultations.materials_sheet
                       (activity_id, organisation_id, covers, analysis_published_on, analysis_where, alternatives_omitted,
                        council_view, version)
                values (:activity, :owner, cast(:covers as jsonb), :on, :where, :omitted, :council, 1)
                    on conflict (activity_id) do update
                   set covers = excluded.covers, analysis_published_on = excluded.analysis_published_on,
                       analysis_where = excluded.analysis_where, alternatives_omitted = excluded.alternatives_omitted,
                       council_view = excluded.council_view, version = materials_sheet.version + 1
                 where materials_sheet.version = :version
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("covers", JSON.writeValueAsString(coverage.where()))
                .param("on", coverage.analysisPublishedOn().orElse(null))
                .param("where", coverage.analysisWhere())
                .param("omitted", coverage.alternativesOmitted())
                .param("council", coverage.councilView())
                .param("version", coverage.version())
                .update();
        mustHaveMoved(rows, activity.id());
    }

    List<PriorStep> prior(ActivityId activity, OrganisationId owner) {
        return db.sql("""
                select id, kind, what, dated
                  from consultations.prior_decision
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by dated, id
                """)
                .param("activity", activity.value())
                .param("owner", owner.value())
                .query((row, _) -> new PriorStep(
                        row.getObject("id", UUID.class),
                        PriorKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getObject("dated", LocalDate.class)))
                .list();
    }

    void add(Activity activity, PriorStep step) {
        db.sql("""
                insert into consultations.prior_decision (id, activity_id, organisation_id, kind, what, dated)
                values (:id, :activity, :owner, :kind, :what, :on)
                """)
                .param("id", step.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("kind", step.kind().name())
                .param("what", step.what())
                .param("on", step.on())
                .update();
    }

    List<MaterialChange> changes(ActivityId activity, OrganisationId owner) {
        return db.sql("""
                select id, changed_on, what, is_material, notice_sent_on, closed_then
                  from consultations.material_change
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by changed_on, id
                """)
                .param("activity", activity.value())
                .param("owner", owner.value())
                .query((row, _) -> new MaterialChange(
                        row.getObject("id", UUID.class),
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("what"),
                        row.getBoolean("is_material"),
                        Optional.ofNullable(row.getObject("notice_sent_on", LocalDate.class)),
                        row.getObject("closed_then", LocalDate.class)))
                .list();
    }

    void add(Activity activity, MaterialChange change) {
        db.sql("""
                insert into consultations.material_change
                       (id, activity_id, organisation_id, changed_on, what, is_material, notice_sent_on, closed_then)
                values (:id, :activity, :owner, :on, :what, :material, :notice, :closes)
                """)
                .param("id", change.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("on", change.on())
                .param("what", change.what())
                .param("material", change.material())
                .param("notice", change.noticeSentOn().orElse(null))
                .param("closes", change.closedThen())
                .update();
    }

    /** Records that people were told; what was recorded before stands. */
    boolean told(Activity activity, UUID change, LocalDate on) {
        return db.sql("""
                        update consultations.material_change
                           set notice_sent_on = :on
                         where id = :id
                           and activity_id = :activity
                           and organisation_id = :owner
                           and notice_sent_on is null
                        """)
                        .param("on", on)
                        .param("id", change)
                        .param("activity", activity.id().value())
                        .param("owner", activity.owner().value())
                        .update()
                > 0;
    }

    private static Coverage coverage(ResultSet row, int number) throws SQLException {
        return new Coverage(
                new LinkedHashMap<>(JSON.readValue(row.getString("covers"), WHERE)),
                Optional.ofNullable(row.getObject("analysis_published_on", LocalDate.class)),
                row.getString("analysis_where"),
                row.getString("alternatives_omitted"),
                row.getString("council_view"),
                row.getInt("version"));
    }

    private static void mustHaveMoved(int rows, Object what) {
        if (rows == 0) {
            throw new Stale(what);
        }
    }
}
