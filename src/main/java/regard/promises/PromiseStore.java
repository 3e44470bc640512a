package regard.promises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class PromiseStore {

    private static final String COLUMNS = """
            select ref, organisation_id, quote, source, made_on, made_by, audience, subject, kind, clear, standing, because,
                   advice_ref, standing_by, lay_person, lay_statement, lay_signed_on, registered_on, version
              from promises.promise
            """;

    private final JdbcClient db;

    PromiseStore(JdbcClient db) {
        this.db = db;
    }

    /** The next reference of a year. Numbers may have gaps, never twins. */
    String nextRef(int year) {
        int number = db.sql("""
                insert into promises.ref_of_year (year, last_number)
                values (:year, 1)
                    on conflict (year) do update set last_number = ref_of_year.last_number + 1
                returning last_number
                """).param("year", year).query(Integer.class).single();
        return "PR-%d-%04d".formatted(year, number);
    }

    void insert(String ref, OrganisationId owner, Promise.Wording wording, LocalDate on, PersonId by) {
        db.sql("""
                insert into promises.promise
                       (ref, organisation_id, quote, source, made_on, made_by, audience, subject, kind, clear, registered_on,
                        registered_by)
                values (:ref, :owner, :quote, :source, :madeOn, :madeBy, :audience, :subject, :kind, :clear, :on, :by)
                """)
                .param("ref", ref)
                .param("owner", owner.value())
                .param("quote", wording.quote())
                .param("source", wording.source())
                .param("madeOn", wording.madeOn().orElseThrow())
                .param("madeBy", wording.madeBy())
                .param("audience", wording.audience())
                .param("subject", wording.subject())
                .param("kind", wording.kind().orElseThrow().name())
                .param("clear", wording.clear())
                .param("on", on)
                .param("by", by.value())
                .update();
    }

    void update(String ref, OrganisationId owner, int version, Promise.Wording wording) {
        moved(
                ref,
                db.sql("""
                update promises.promise
                   set quote = :quote, source = :source, made_on = :madeOn, made_by = :madeBy, audience = :audience,
                       subject = :subject, kind = :kind, clear = :clear, version = version + 1
                 where ref = :ref
                   and organisation_id = :owner
                   and version = :version
                """)
                        .param("quote", wording.quote())
                        .param("source", wording.source())
                        .param("madeOn", wording.madeOn().orElseThrow())
                        .param("madeBy", wording.madeBy())
                        .param("audience", wording.audience())
                        .param("subject", wording.subject())
                        .param("kind", wording.kind().orElseThrow().name())
                        .param("clear", wording.clear())
                        .param("ref", ref)
                        .param("owner", owner.value())
                        .param("version", version)
                        .update());
    }

    /** How it stands changes; a signature for how it stood before goes with it. */
    void stand(
            String ref,
            OrganisationId owner,
            int version,
            Promise.Standing to,
            String because,
            String advice,
            PersonId by) {
        moved(
                ref,
                db.sql("""
                update promises.promise
                   set standing = :standing, because = :because, advice_ref = :advice, standing_by = :by, lay_person = null,
                       lay_statement = '', lay_signed_on = null, version = version + 1
                 where ref = :ref
                   and organisation_id = :owner
                   and version = :version
                """)
                        .param("standing", to.name())
                        .param("because", because)
                        .param("advice", advice)
                        .param("by", by.value())
                        .param("ref", ref)
                        .param("owner", owner.value())
                        .param("version", version)
                        .update());
    }

    void sign(String ref, OrganisationId owner, Promise.LaySignature signature) {
        moved(
                ref,
                db.sql("""
                update promises.promise
                   set lay_person = :person, lay_statement = :statement, lay_signed_on = :on, version = version + 1
                 where ref = :ref
                   and organisation_id = :owner
                   and standing = 'RELEASED_WITH_ADVICE'
                   and lay_person is null
                """)
                        .param("person", signature.person().value())
                        .param("statement", signature.statement())
                        .param("on", signature.on())
                        .param("ref", ref)
                        .param("owner", owner.value())
                        .update());
    }

    void link(String ref, Activity activity, boolean met, String how) {
        db.sql("""
                insert into promises.linked (promise_ref, activity_id, activity_ref, activity_title, met, how)
                values (:ref, :activity, :activityRef, :title, :met, :how)
                    on conflict (promise_ref, activity_id) do update set met = :met, how = :how, activity_title = :title
                """)
                .param("ref", ref)
                .param("activity", activity.id().value())
                .param("activityRef", activity.ref())
                .param("title", activity.title())
                .param("met", met)
                .param("how", how)
                .update();
    }

    void unlink(String ref, ActivityId activity) {
        db.sql("delete from promises.linked where promise_ref = :ref and activity_id = :activity")
                .param("ref", ref)
                .param("activity", activity.value())
                .update();
    }

    Optional<Promise> get(String ref, OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where ref = :ref
                   and organisation_id = :owner
                """)
                .param("ref", ref)
                .param("owner", owner.value())
                .query(mapper(owner))
                .optional();
    }

    /** Open ones first, then the latest. Rides promise_by_organisation. */
    List<Promise> list(OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where organisation_id = :owner
                 order by standing = 'OPEN' desc, made_on desc, ref desc
                """)
                .param("owner", owner.value())
                .query(mapper(owner))
                .list();
    }

    /** Those about one activity. Rides linked_by_activity. */
    List<Promise> of(ActivityId activity, OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where organisation_id = :owner
                   and ref in (select promise_ref from promises.linked where activity_id = :activity)
                 order by made_on, ref
                """)
                .param("owner", owner.value())
                .param("activity", activity.value())
                .query(mapper(owner))
                .list();
    }

    /** A list costs two queries, however long it is. */
    private RowMapper<Promise> mapper(OrganisationId owner) {
        Map<String, List<Promise.Link>> links = new HashMap<>();
        db.sql("""
                select promise_ref, activity_id, activity_ref, activity_title, met, how
                  from promises.linked
                 where promise_ref in (select ref from promises.promise where organisation_id = :owner)
                 order by activity_ref
                """).param("owner", owner.value()).query((ResultSet row) -> {
            links.computeIfAbsent(row.getString("promise_ref"), _ -> new ArrayList<>())
                    .add(new Promise.Link(
                            new ActivityId(row.getObject("activity_id", UUID.class)),
                            row.getString("activity_ref"),
                            row.getString("activity_title"),
                            row.getBoolean("met"),
                            row.getString("how")));
        });
        return (row, _) -> promise(row, links.getOrDefault(row.getString("ref"), List.of()));
    }

    private static Promise promise(ResultSet row, List<Promise.Link> links) throws SQLException {
        return new Promise(
                row.getString("ref"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Promise.Wording(
                        row.getString("quote"),
                        row.getString("source"),
                        Optional.ofNullable(row.getObject("made_on", LocalDate.class)),
                        row.getString("made_by"),
                        row.getString("audience"),
                        row.getString("subject"),
                        Optional.of(Promise.Kind.valueOf(row.getString("kind"))),
                        row.getBoolean("clear")),
                Promise.Standing.valueOf(row.getString("standing")),
                row.getString("because"),
                row.getString("advice_ref"),
                Optional.ofNullable(row.getObject("standing_by", UUID.class)).map(PersonId::new),
                lay(row),
                links,
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Optional<Promise.LaySignature> lay(ResultSet row) throws SQLException {
        UUID person = row.getObject("lay_person", UUID.class);
        return person == null
                ? Optional.empty()
                : Optional.of(new Promise.LaySignature(
                        new PersonId(person),
                        row.getString("lay_statement"),
                        row.getObject("lay_signed_on", LocalDate.class)));
    }

    private static void moved(String ref, int rows) {
        if (rows == 0) {
            throw new Stale(ref);
        }
    }
}
