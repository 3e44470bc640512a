package regard.opportunities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OpportunityStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    OpportunityStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityId activity, OrganisationId owner, String ref, PublicPage draft) {
        db.sql("""
                insert into opportunities.opportunity (activity_id, organisation_id, ref, draft)
                values (:activity, :owner, :ref, :draft::jsonb)
                    on conflict (activity_id) do nothing
                """)
                .param("activity", activity.value())
                .param("owner", owner.value())
                .param("ref", ref)
                .param("draft", JSON.writeValueAsString(draft))
                .update();
    }

    void write(ActivityId activity, int revision, PublicPage draft) {
        int rows = db.sql("""
                update opportunities.opportunity
                   set draft = :draft::jsonb, revision = revision + 1
                 where activity_id = :activity
                   and revision = :revision
                """)
                .param("draft", JSON.writeValueAsString(draft))
                .param("activity", activity.value())
                .param("revision", revision)
                .update();
        if (rows == 0) {
            throw new Stale(activity);
        }
    }

    void publish(ActivityId activity, PublicPage page, Instant at) {
        db.sql("""
                update opportunities.opportunity
                   set published = :page::jsonb, published_at = coalesce(published_at, :at), changed_at = :at,
                       places = :places, topics = :topics, audience = :audience, methods = :methods
                 where activity_id = :activity
                """)
                .param("page", JSON.writeValueAsString(page))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("places", page.places().toArray(String[]::new))
                .param("topics", page.topics().toArray(String[]::new))
                .param("audience", page.audience().toArray(String[]::new))
                .param("methods", Method.of(page).stream().map(Method::name).toArray(String[]::new))
                .param("activity", activity.value())
                .update();
    }

    void opened(String ref, LocalDate opensOn, LocalDate closesOn, Instant at) {
        db.sql("""
                update opportunities.opportunity
                   set opens_on = :opens, closes_on = :closes, changed_at = :at
                 where ref = :ref
                """)
                .param("opens", opensOn)
                .param("closes", closesOn)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ref", ref)
                .update();
    }

    void withdrawn(String ref, Instant at) {
        db.sql("""
                update opportunities.opportunity
                   set withdrawn = true, changed_at = :at
                 where ref = :ref
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("ref", ref).update();
    }

    void decided(ActivityId activity, Instant at) {
        db.sql("""
                update opportunities.opportunity
                   set decided = true, changed_at = :at
                 where activity_id = :activity
                   and not decided
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("activity", activity.value())
                .update();
    }

    void changed(ActivityId activity, PageChange change) {
        db.sql("""
                insert into opportunities.page_change (activity_id, changed_on, words)
                values (:activity, :on, :words)
                """)
                .param("activity", activity.value())
                .param("on", change.on())
                .param("words", change.words())
                .update();
    }

    List<PageChange> changes(ActivityId activity) {
        return db.sql("""
                select changed_on, words
                  from opportunities.page_change
                 where activity_id = :activity
                 order by number desc
                """)
                .param("activity", activity.value())
                .query((row, _) -> new PageChange(row.getObject("changed_on", LocalDate.class), row.getString("words")))
                .list();
    }

    Optional<StaffText> staffText(ActivityId activity) {
        return db.sql("""
                select activity_id, organisation_id, ref, draft, published, revision,
                       published is not null and opens_on is not null as is_public
                  from opportunities.opportunity
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, _) -> new StaffText(
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("ref"),
                        page(row.getString("draft")),
                        Optional.ofNullable(row.getString("published")).map(OpportunityStore::page),
                        row.getBoolean("is_public"),
                        row.getInt("revision")))
                .optional();
    }

    /** What the public may read under a reference: published, and opened to them. A withdrawn one stays. */
    Optional<Opportunity> find(String ref, LocalDate today) {
        return db.sql("""
                with register as (
                    select activity_id, organisation_id, ref, published, opens_on, closes_on, changed_at,
                           case when decided then 'DECIDED'
                                when closes_on < :today then 'CLOSED'
                                when opens_on > :today then 'UPCOMING'
                                else 'OPEN'
                           end as stage
                      from opportunities.opportunity
                     where ref = :ref
                       and published is not null
                       and opens_on is not null
                )
                select activity_id, organisation_id, ref, published, opens_on, closes_on, changed_at, stage,
                       0 as stage_rank, 0 as day_key
                  from register
                """)
                .param("ref", ref)
                .param("today", today)
                .query(OpportunityStore::opportunity)
                .optional();
    }

    /**
     * The register: what is open first, by the day it closes; then what opens soon; then what was closed or decided, the latest
     * first. Only what was published and not withdrawn.
     */
    List<Opportunity> list(Filter filter, LocalDate today, Opportunity.Cursor after, int limit) {
        return db.sql("""
                with register as (
                    select activity_id, organisation_id, ref, published, opens_on, closes_on, changed_at, places, topics, audience,
                           methods,
                           case when decided then 'DECIDED'
                                when closes_on < :today then 'CLOSED'
                                when opens_on > :today then 'UPCOMING'
                                else 'OPEN'
                           end as stage
                      from opportunities.opportunity
                     where published is not null
                       and opens_on is not null
                       and not withdrawn
                ), ordered as (
                    select activity_id, organisation_id, ref, published, opens_on, closes_on, changed_at, stage,
                           array_position(array['OPEN', 'UPCOMING', 'CLOSED', 'DECIDED'], stage) as stage_rank,
                           case stage when 'OPEN' then closes_on - date '2000-01-01'
                                      when 'UPCOMING' then opens_on - date '2000-01-01'
                                      else date '2000-01-01' - closes_on
                           end as day_key
                      from register
                     where (:stage::text is null or stage = :stage)
                       and (:topic::text is null or :topic = any (topics))
                       and (:audience::text is null or :audience = any (audience))
                       and (:method::text is null or :method = any (methods))
                       and (:place::text is null
                            or cardinality(places) = 0
                            or exists (select
                                         from unnest(places) as place
                                        where position(lower(:place) in lower(place)) > 0))
                )
                select activity_id, organisation_id, ref, published, opens_on, closes_on, changed_at, stage, stage_rank, day_key
                  from ordered
                 where (stage_rank, day_key, ref) > (:rank, :key, :ref)
                 order by stage_rank, day_key, ref
                 limit :limit
                """)
                .param("today", today)
                .param("stage", filter.stage().map(Stage::name).orElse(null))
                .param("topic", filter.topic().orElse(null))
                .param("audience", filter.audience().orElse(null))
                .param("method", filter.method().map(Method::name).orElse(null))
                .param("place", filter.place().orElse(null))
                .param("rank", after.rank())
                .param("key", after.key())
                .param("ref", after.ref())
                .param("limit", limit)
                .query(OpportunityStore::opportunity)
                .list();
    }

    /** Words that the register can be searched for: the topics of all that is published. */
    List<String> topics() {
        return db.sql("""
                select distinct topic
                  from opportunities.opportunity, unnest(topics) as topic
                 where published is not null
                   and opens_on is not null
                   and not withdrawn
                 order by topic
                 limit 100
                """).query((row, _) -> row.getString(1)).list();
    }

    List<String> audiences() {
        return db.sql("""
                select distinct one
                  from opportunities.opportunity, unnest(audience) as one
                 where published is not null
                   and opens_on is not null
                   and not withdrawn
                 order by one
                 limit 100
                """).query((row, _) -> row.getString(1)).list();
    }

    private static PublicPage page(String json) {
        return JSON.readValue(json, PublicPage.class);
    }

    private static Opportunity opportunity(ResultSet row, int number) throws SQLException {
        return new Opportunity(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("ref"),
                page(row.getString("published")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Opportunity.Cursor(row.getInt("stage_rank"), row.getLong("day_key"), row.getString("ref")));
    }
}
