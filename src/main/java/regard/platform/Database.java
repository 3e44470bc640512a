package regard.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL that Regard works on: its own in the data folder, or one that was given. */
public interface Database extends AutoCloseable {

    Given address();

    @Override
    void close();

    /** Starts the database of this folder, or takes the one that {@code REGARD_DATABASE_URL} names. */
    static Database open(Path home, Optional<String> url) {
        return url.<Database>map(Given::parse).orElseGet(() -> LocalDatabase.start(home));
    }

    /** The database of a folder for a command: the one that a running Regard keeps, or started for this command alone. */
    static Database join(Path home, Optional<String> url) {
        return url.<Database>map(Given::parse)
                .or(() -> LocalDatabase.running(home))
                .orElseGet(() -> LocalDatabase.start(home));
    }

    /** Where a database is, and as whom. */
    record Given(String jdbcUrl, String user, String password) implements Database {

        /** Reads {@code postgresql://user:pass@host:port/db}. */
        static Given parse(String url) {
            try {
                URI uri = URI.create(url);
                String[] account = uri.getRawUserInfo().split(":", 2);
                int port = uri.getPort() < 0 ? 5432 : uri.getPort();
                return new Given(
                        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath(),
                        decode(account[0]),
                        account.length < 2 ? "" : decode(account[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "REGARD_DATABASE_URL must look like postgresql://user:pass@host:port/db", e);
            }
        }

        private static String decode(String part) {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }

        @Override
        public Given address() {
            return this;
        }

        @Override
        public void close() {}

        /** Never the password: this goes to logs. */
        @Override
        public String toString() {
            return jdbcUrl;
        }
    }
}
