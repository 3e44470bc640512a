package regard.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool of the application. It tells the database whose rows may be seen, whenever that changes on a connection. */
final class BodyDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final Map<PgConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    BodyDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, connection.unwrap(PgConnection.class));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void tell(Connection connection, PgConnection physical) throws SQLException {
        String body = InView.body();
        if (body.equals(told.getOrDefault(physical, InView.ALL))) {
            return;
        }
        // Forgotten first: if this fails half way, it is told again.
        told.put(physical, "");
        try (var statement = connection.prepareStatement("select set_config('regard.body', ?, false)")) {
            statement.setString(1, body);
            statement.execute();
        }
        told.put(physical, body);
    }

    @Override
    public void close() {
        pool.close();
    }
}
