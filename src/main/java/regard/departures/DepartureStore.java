package regard.departures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.evidence.Area;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;

@Repository
class DepartureStore {

    private static final String COLUMNS = """
            select id, guidance, area, paragraph, instead, why_substantial, reason, decided_by, decided_on, review_on,
                   activity_ref, version
              from departures.departure
            """;

    private final JdbcClient db;

    DepartureStore(JdbcClient db) {
        this.db = db;
    }

    /** A version of 0 is a new one. */
    void save(Departure departure, Optional<Activity> about, OrganisationId owner) {
        int rows = db.sql("""
                insert into departures.departure
                       (id, organisation_id, guidance, area, paragraph, instead, why_substantial, reason, decided_by, decided_on,
                        review_on, activity_id, activity_ref)
                values (:id, :owner, :guidance, :area, :paragraph, :instead, :substantial, :reason, :by, :on, :review, :activity,
                        :activityRef)
                    on conflict (id) do update
                   set guidance = :guidance, area = :area, paragraph = :paragraph, instead = :instead,
                       why_substantial = :substantial, reason = :reason, decided_by = :by, decided_on = :on, review_on = :review,
                       activity_id = :activity, activity_ref = :activityRef, version = departure.version + 1
                 where departure.version = :version
                   and departure.organisation_id = :owner
                """)
                .param("id", departure.id())
                .param("owner", owner.value())
                .param("guidance", departure.guidance())
                .param("area", departure.area().orElseThrow().name())
                .param("paragraph", departure.paragraph())
                .param("instead", departure.instead())
                .param("substantial", departure.whySubstantial())
                .param("reason", departure.reason())
                .param("by", departure.decidedBy())
                .param("on", departure.decidedOn().orElseThrow())
                .param("review", departure.reviewOn().orElseThrow())
                .param("activity", about.map(activity -> activity.id().value()).orElse(null))
                .param("activityRef", about.map(Activity::ref).orElse(""))
                .param("version", departure.version())
                .update();
        if (rows == 0) {
            throw new Stale(departure.id());
        }
    }

    Optional<Departure> get(UUID id, OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where id = :id
                   and organisation_id = :owner
                """)
                .param("id", id)
                .param("owner", owner.value())
                .query(DepartureStore::departure)
                .optional();
    }

    /** The latest first. Rides departure_by_organisation. */
    List<Departure> list(OrganisationId owner) {
        return db.sql(COLUMNS + """
                 where organisation_id = :owner
                 order by decided_on desc, id
                """)
                .param("owner", owner.value())
                .query(DepartureStore::departure)
                .list();
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        return new Departure(
                row.getObject("id", UUID.class),
                row.getString("guidance"),
                Optional.of(Area.valueOf(row.getString("area"))),
                row.getString("paragraph"),
                row.getString("instead"),
                row.getString("why_substantial"),
                row.getString("reason"),
                row.getString("decided_by"),
                Optional.of(row.getObject("decided_on", LocalDate.class)),
                Optional.of(row.getObject("review_on", LocalDate.class)),
                row.getString("activity_ref"),
                row.getInt("version"));
    }
}
