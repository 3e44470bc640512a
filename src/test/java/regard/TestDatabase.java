package regard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import regard.platform.Database;

/**
 * A data folder of this process of the test run, empty at the start. With {@code REGARD_DATABASE_URL} the tests run on that PostgreSQL
 * instead, in one process, and empty it first: so its name must say that it is for tests, unless nothing is in it.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of(System.getProperty("regard.tests.data", "target/test-data"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        clear(HOME);
        Optional.ofNullable(System.getenv("REGARD_DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .ifPresent(TestDatabase::empty);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "regard.data=" + HOME.toAbsolutePath(), "db-scheduler.polling-interval=200ms");
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(String url) {
        var address = Database.open(HOME, Optional.of(url)).address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            if (isSomebodys(statement)) {
                throw new IllegalStateException(
                        "the tests empty their database: give them an empty one, or one with 'test' in its name");
            }
            statement.execute("""
                    do $$
                    declare room text;
                    begin
                        for room in select nspname from pg_namespace
                                     where nspname <> 'information_schema' and nspname not like 'pg\\_%' loop
                            execute format('drop schema %I cascade', room);
                        end loop;
                        create schema public;
                    end
                    $$
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of REGARD_DATABASE_URL does not answer", e);
        }
    }

    private static boolean isSomebodys(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("""
                select current_database() not like '%test%'
                   and to_regclass('public.flyway_schema_history') is not null
                """)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
