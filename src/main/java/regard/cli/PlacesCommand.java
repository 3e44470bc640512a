package regard.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.Refused;
import regard.places.PostcodeImport;
import regard.places.PostcodeStore;
import regard.platform.Database;

/** What an operator does with places. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Postcodes and the areas they lie in.",
        subcommands = PlacesCommand.ImportPostcodes.class)
final class PlacesCommand {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Takes in the operator's own copy of the postcode directory. */
    @Command(
            name = "import-postcodes",
            mixinStandardHelpOptions = true,
            description = "Take in your copy of the national postcode directory (CSV), in the place of what is there.")
    static final class ImportPostcodes implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "FILE", description = "A CSV with a column of postcodes and one of LSOA 2021 codes.")
        private Path file = Path.of("-");

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
        private Path data = Path.of("data");

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        ImportPostcodes(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Path home = data.toAbsolutePath().normalize();
            var given =
                    Optional.ofNullable(System.getenv("REGARD_DATABASE_URL")).filter(url -> !url.isBlank());
            if (given.isEmpty() && !Files.isDirectory(home.resolve("pg18"))) {
                throw Refused.malformed("there is no database in " + data);
            }
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw Refused.malformed("cannot read " + file);
            }
            PostcodeImport.Report report;
            try (Database database = Database.join(home, given)) {
                report = takeIn(database);
            }
            if (json) {
                console.json(report);
            } else {
                console.say(
                        "%,d postcodes of England are taken in. Left out: %,d elsewhere, %,d no longer in use, %,d unreadable."
                                .formatted(report.kept(), report.elsewhere(), report.ended(), report.unreadable()));
            }
            return report.kept() > 0 ? Main.Exit.DONE : Main.Exit.NEGATIVE;
        }

        private PostcodeImport.Report takeIn(Database database) {
            var address = database.address();
            var connection =
                    new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
            connection.setAutoCommit(false);
            try (Reader rows = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                PostcodeImport.Report report = PostcodeStore.on(connection)
                        .takeIn(rows, String.valueOf(file.getFileName()), LocalDate.now(LONDON));
                connection.getConnection().commit();
                return report;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
            } finally {
                connection.destroy();
            }
        }
    }
}
