package regard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import regard.kernel.Refused;
import regard.platform.Database;

/** The data folder that a command works on, beside a running service or alone (contracts, section 0). */
final class DataFolder {

    private final Path home;

    private DataFolder(Path home) {
        this.home = home;
    }

    static DataFolder of(Path data) {
        return new DataFolder(data.toAbsolutePath().normalize());
    }

    Path home() {
        return home;
    }

    /** What a command does with the database of the folder. */
    interface Work<T> {
        T with(DataSource database) throws IOException;
    }

    /** Works on the database that a running service keeps, or starts it for this command alone. */
    <T> T on(Work<T> work) {
        Optional<String> given =
                Optional.ofNullable(System.getenv("REGARD_DATABASE_URL")).filter(url -> !url.isBlank());
        if (given.isEmpty() && !Files.isDirectory(home.resolve("pg18"))) {
            throw Refused.malformed("there is no database in " + home);
        }
        try (Database database = Database.join(home, given)) {
            var address = database.address();
            return work.with(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
        } catch (IOException e) {
            throw Refused.malformed("cannot write: " + e.getMessage());
        }
    }
}
