package regard.places;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postcodes with their small areas, as the operator’s own copy of the national directory has them. */
@Repository
public class PostcodeStore {

    private final JdbcClient db;

    PostcodeStore(JdbcClient db) {
        this.db = db;
    }

    /** For the command line, which has a database and no application. */
    public static PostcodeStore on(DataSource database) {
        return new PostcodeStore(JdbcClient.create(database));
    }

    Optional<Integer> area(Postcode postcode) {
        return db.sql("select entries from places.postcode_sector where sector = :sector")
                .param("sector", postcode.sector())
                .query(byte[].class)
                .optional()
                .flatMap(entries -> SectorEntries.find(entries, postcode.unitNumber()));
    }

    /** Takes in a file, in the place of all postcodes there are. */
    public PostcodeImport.Report takeIn(Reader file, String source, LocalDate on) {
        PostcodeImport read = PostcodeImport.read(file);
        db.sql("delete from places.postcode_sector").update();
        for (Map.Entry<String, SortedMap<Integer, Integer>> sector :
                read.sectors().entrySet()) {
            db.sql("insert into places.postcode_sector (sector, entries) values (:sector, :entries)")
                    .param("sector", sector.getKey())
                    .param("entries", SectorEntries.pack(sector.getValue()))
                    .update();
        }
        db.sql("insert into places.postcode_source (name, postcodes, taken_in_on) values (:name, :count, :on)")
                .param("name", source)
                .param("count", read.report().kept())
                .param("on", on)
                .update();
        return read.report();
    }
}
