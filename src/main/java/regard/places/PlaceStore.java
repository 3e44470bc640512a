package regard.places;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;

@Repository
class PlaceStore {

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    List<NamedPlace> named(OrganisationId body) {
        return db.sql("""
                select name, array_agg(area_code order by area_code) as areas
                  from places.named_place
                 where organisation_id = :body
                 group by name
                 order by name
                """)
                .param("body", body.value())
                .query((row, _) -> new NamedPlace(row.getString("name"), List.of((String[])
                        row.getArray("areas").getArray())))
                .list();
    }

    /** The names that any body gives to places in one of these areas. */
    List<String> namesIn(List<String> areas) {
        return db.sql("""
                select distinct name
                  from places.named_place
                 where area_code = any(:areas)
                 order by name
                """)
                .param("areas", areas.toArray(String[]::new))
                .query((row, _) -> row.getString("name"))
                .list();
    }

    void put(OrganisationId body, NamedPlace place) {
        remove(body, place.name());
        place.areas()
                .forEach(area -> db.sql("""
                        insert into places.named_place (organisation_id, name, area_code) values (:body, :name, :area)
                        """)
                        .param("body", body.value())
                        .param("name", place.name())
                        .param("area", area)
                        .update());
    }

    void remove(OrganisationId body, String name) {
        db.sql("delete from places.named_place where organisation_id = :body and name = :name")
                .param("body", body.value())
                .param("name", name)
                .update();
    }
}
