package regard.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AssessmentStore {

    // What was judged years ago is still read when a later version of this service judges more, or less.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JdbcClient db;

    AssessmentStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Assessment assessment) {
        try {
            db.sql("""
                    insert into duties.assessment
                           (activity_id, version, organisation_id, answers, reopened_because, started_on, started_by, saved_at)
                    values (:activity, :version, :organisation, :answers::jsonb, :because, :on, :by, :savedAt)
                    """)
                    .param("activity", assessment.activity().value())
                    .param("version", assessment.version())
                    .param("organisation", assessment.organisation().value())
                    .param(
                            "answers",
                            JSON.writeValueAsString(assessment.answers().tree()))
                    .param("because", assessment.reopenedBecause())
                    .param("on", assessment.startedOn())
                    .param("by", assessment.startedBy().value())
                    .param("savedAt", OffsetDateTime.ofInstant(assessment.savedAt(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(assessment.activity());
        }
    }

    /** Saves the answers of a version that nobody has signed yet. */
    void save(Assessment assessment, Optional<DutyAssessment> result, Instant at) {
        int rows = db.sql("""
                update duties.assessment a
                   set answers = :answers::jsonb, result = :result::jsonb, saved_at = :at
                 where activity_id = :activity
                   and version = :version
                   and signed_on is null
                   and not exists (select 1
                                     from duties.signature s
                                    where s.activity_id = a.activity_id
                                      and s.version = a.version
                                      and s.given)
                """)
                .param("answers", JSON.writeValueAsString(assessment.answers().tree()))
                .param("result", result.map(JSON::writeValueAsString).orElse(null))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .update();
        if (rows == 0) {
            throw new Stale(assessment.activity());
        }
    }

    void signed(Assessment assessment, DutyAssessment result, LocalDate on) {
        db.sql("""
                update duties.assessment
                   set signed_on = :on, result = :result::jsonb
                 where activity_id = :activity
                   and version = :version
                """)
                .param("on", on)
                .param("result", JSON.writeValueAsString(result))
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .update();
    }

    /** Keeps what belongs to the record of a version beside what was answered: its options as they stood. */
    void keepAnswers(Assessment assessment) {
        db.sql("""
                update duties.assessment
                   set answers = :answers::jsonb
                 where activity_id = :activity
                   and version = :version
                   and organisation_id = :organisation
                """)
                .param("answers", JSON.writeValueAsString(assessment.answers().tree()))
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .param("organisation", assessment.organisation().value())
                .update();
    }

    /** Keeps what a version comes to, before another takes its place. */
    void keep(Assessment assessment, DutyAssessment result) {
        db.sql("""
                update duties.assessment
                   set result = :result::jsonb
                 where activity_id = :activity
                   and version = :version
                   and signed_on is null
                """)
                .param("result", JSON.writeValueAsString(result))
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .update();
    }

    void insert(ActivityId activity, int version, Signature signature) {
        try {
            db.sql("""
                    insert into duties.signature (activity_id, version, role, person, given, statement, given_on)
                    values (:activity, :version, :role, :person, :given, :statement, :on)
                    """)
                    .param("activity", activity.value())
                    .param("version", version)
                    .param("role", signature.role().name())
                    .param("person", signature.person().value())
                    .param("given", signature.given())
                    .param("statement", signature.statement())
                    .param("on", signature.on())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(activity);
        }
    }

    /** The newest version. */
    Optional<Assessment> latest(ActivityId activity) {
        return versions(activity).stream().findFirst();
    }

    /** The newest version, locked until the transaction ends, because two may answer at once. */
    Optional<Assessment> lock(ActivityId activity) {
        db.sql("""
                select version
                  from duties.assessment
                 where activity_id = :activity
                   for update
                """).param("activity", activity.value()).query(Integer.class).list();
        return latest(activity);
    }

    /** The newest version that is signed, or else the newest that is answered. */
    Optional<Assessment> inForce(ActivityId activity) {
        List<Assessment> versions = versions(activity);
        return versions.stream()
                .filter(Assessment::isSigned)
                .findFirst()
                .or(() -> versions.stream().filter(Assessment::isComplete).findFirst());
    }

    /** Every version, newest first. */
    List<Assessment> versions(ActivityId activity) {
        return db.sql("""
                select activity_id, version, organisation_id, answers, result, reopened_because, started_on, started_by, saved_at, signed_on
                  from duties.assessment
                 where activity_id = :activity
                 order by version desc
                """)
                .param("activity", activity.value())
                .query(this::assessment)
                .list();
    }

    /** What a body has begun to assess and not signed yet. Rides assessment_by_organisation. */
    List<Assessment> unsigned(OrganisationId organisation) {
        return db.sql("""
                select activity_id, version, organisation_id, answers, result, reopened_because, started_on, started_by, saved_at, signed_on
                  from duties.assessment
                 where organisation_id = :organisation
                   and signed_on is null
                 order by started_on, activity_id
                """)
                .param("organisation", organisation.value())
                .query(this::assessment)
                .list();
    }

    void since(Assessment assessment, Reopening what, String because, LocalDate on) {
        db.sql("""
                insert into duties.since_signed (activity_id, version, what, happened_on, because)
                values (:activity, :version, :what, :on, :because)
                    on conflict (activity_id, version, what) do update set happened_on = :on, because = :because
                """)
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .param("what", what.name())
                .param("on", on)
                .param("because", because)
                .update();
    }

    /** What happened since a version was signed, with why. */
    Map<Reopening, String> since(Assessment assessment) {
        var since = new EnumMap<Reopening, String>(Reopening.class);
        db.sql("""
                select what, because
                  from duties.since_signed
                 where activity_id = :activity
                   and version = :version
                """)
                .param("activity", assessment.activity().value())
                .param("version", assessment.version())
                .query((ResultSet row) -> {
                    since.put(Reopening.valueOf(row.getString("what")), row.getString("because"));
                });
        return since;
    }

    /** The versions that were signed last, of each activity its newest, whoever leads it: for public pages. */
    List<Assessment> signedLast(int limit) {
        return db.sql("""
                select activity_id, version, organisation_id, answers, result, reopened_because, started_on, started_by, saved_at, signed_on
                  from duties.assessment a
                 where signed_on is not null
                   and not exists (select 1
                                     from duties.assessment later
                                    where later.activity_id = a.activity_id
                                      and later.version > a.version
                                      and later.signed_on is not null)
                 order by signed_on desc, activity_id
                 limit :limit
                """).param("limit", limit).query(this::assessment).list();
    }

    private List<Signature> signatures(ActivityId activity, int version) {
        return db.sql("""
                select role, person, given, statement, given_on
                  from duties.signature
                 where activity_id = :activity
                   and version = :version
                 order by id
                """)
                .param("activity", activity.value())
                .param("version", version)
                .query((row, _) -> new Signature(
                        SignOffRole.valueOf(row.getString("role")),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBoolean("given"),
                        row.getString("statement"),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }

    private static DutyAssessment judged(String json) {
        return JSON.readValue(json, DutyAssessment.class);
    }

    private Assessment assessment(ResultSet row, int number) throws SQLException {
        var activity = new ActivityId(row.getObject("activity_id", UUID.class));
        int version = row.getInt("version");
        return new Assessment(
                activity,
                version,
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Answers(JSON.readValue(row.getString("answers"), TREE)),
                row.getString("reopened_because"),
                row.getObject("started_on", LocalDate.class),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("result")).map(AssessmentStore::judged),
                signatures(activity, version));
    }
}
