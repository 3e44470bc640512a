package regard.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two ways to the database: the owner, with whom only the migrations work, and the pool of the application, whose role cannot
 * change tables or rewrite the ledger, and who is shown the rows of one body when somebody of that body asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {

    /** The role of the application. {@code V0001__platform_create.sql} makes it. */
    static final String ROLE = "regard_application";

    @Bean(destroyMethod = "close")
    Database database(Settings settings) {
        return Database.open(
                settings.data(), Optional.ofNullable(settings.databaseUrl()).filter(url -> !url.isBlank()));
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var address = database.address();
        return new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password());
    }

    @Bean(destroyMethod = "close")
    @Primary
    BodyDataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        var address = database.address();
        pool.setPoolName("regard");
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 4);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        // The pool opens before the migrations make the role: the first connection must wait for it.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set role " + ROLE);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=30s -c lock_timeout=5s -c TimeZone=UTC -c regard.body=" + InView.ALL);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new BodyDataSource(pool);
    }

    /** Migrations may take their time, where requests may not. */
    @Bean
    org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer migrations() {
        return configuration ->
                configuration.locations("classpath:db/migration").validateMigrationNaming(true);
    }

    static void migrate(Database.Given address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
