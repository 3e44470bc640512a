package regard.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Regard, in the data folder. It is durable (fsync and synchronous commit are on), asks for a
 * password, listens on loopback only, comes back after everything was killed at once, and is started again where it was if it ends
 * by itself.
 */
final class LocalDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);
    private static final String NAME = "regard";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BREATH = Duration.ofMillis(500);

    private final Path home;
    private final FileChannel lockFile;
    private final Given address;
    private final int port;
    private volatile EmbeddedPostgres postgres;
    private volatile boolean closing;

    private LocalDatabase(Path home, FileChannel lockFile, EmbeddedPostgres postgres, Given address) {
        this.home = home;
        this.lockFile = lockFile;
        this.postgres = postgres;
        this.port = postgres.getPort();
        this.address = address;
        watch();
    }

    /** Another copy of Regard already works on this data folder. */
    static final class InUse extends RuntimeException {
        InUse(Path home) {
            super("another Regard is already running on the data folder " + home);
        }
    }

    /** Starts the database of a data folder, making it if it is the first time. */
    static LocalDatabase start(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel lock = lock(home);
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + home + " does not start: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in " + home + " does not answer: " + e.getMessage(), e);
        }
    }

    /** The address of the database that a running Regard keeps on this data folder, if one runs. */
    static Optional<Database> running(Path home) {
        Path pid = home.resolve("pg18/postmaster.pid");
        if (!Files.exists(pid) || !isLocked(home)) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(Files.readAllLines(pid).get(3).strip());
            return Optional.of(new Given(url(port, NAME), "postgres", password(home)));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDatabase start(Path home, FileChannel lock) throws IOException, SQLException {
        Path data = home.resolve("pg18");
        endOrphan(data);
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        boolean secured = Files.exists(passwordFile(home));
        EmbeddedPostgres postgres = server(home).start();
        log.info("the database of {} is up on port {}", home, postgres.getPort());
        if (!secured) {
            secure(home, data, postgres);
        }
        var address = new Given(url(postgres.getPort(), NAME), "postgres", password(home));
        if (first) {
            create(postgres.getPort(), password(home));
        }
        return new LocalDatabase(home, lock, postgres, address);
    }

    private static EmbeddedPostgres.Builder server(Path home) throws IOException {
        Path data = home.resolve("pg18");
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("pgbin").toFile())
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en-GB")
                .setLocaleConfig("locale", "C.UTF-8")
                // The library is made for tests and switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
        if (Files.exists(passwordFile(home))) {
            builder.setConnectConfig("password", password(home));
        }
        return builder;
    }

    private void watch() {
        try {
            postmaster(home.resolve("pg18"))
                    .ifPresent(process -> Thread.startVirtualThread(() -> {
                        process.onExit().join();
                        comeBack();
                    }));
        } catch (IOException e) {
            log.warn("the database is not watched: {}", e.getMessage());
        }
    }

    /** Killed, or out of memory: what was committed is on disk, and the pool finds the same port again. */
    private void comeBack() {
        while (!closing) {
            log.warn("the database ended by itself: it is started again");
            closeQuietly(postgres);
            try {
                Thread.sleep(BREATH);
                endOrphan(home.resolve("pg18"));
                EmbeddedPostgres again = server(home).setPort(port).start();
                synchronized (this) {
                    postgres = again;
                    if (closing) {
                        closeQuietly(again);
                        return;
                    }
                }
                watch();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                log.warn("the database does not start yet: {}", e.getMessage());
            }
        }
    }

    /** Lets go of a server that is gone. */
    private static void closeQuietly(EmbeddedPostgres gone) {
        try {
            gone.close();
        } catch (IOException | RuntimeException e) {
            log.debug("the server was gone already");
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("regard.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new InUse(home);
        }
        return channel;
    }

    private static boolean isLocked(Path home) {
        try (FileChannel channel = lock(home)) {
            return !channel.isOpen();
        } catch (InUse e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A postmaster whose Regard was killed still holds the data: it is asked to stop, and waited for. */
    private static void endOrphan(Path data) throws IOException {
        Optional<ProcessHandle> orphan = postmaster(data);
        if (orphan.isPresent()) {
            log.info("ending the database that a killed Regard left behind");
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException(
                        "the old database with process id " + orphan.get().pid() + " does not end", e);
            }
        }
    }

    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(LocalDatabase::isPostgres);
        } catch (NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // A process that ended but was not collected yet has no command any more; PostgreSQL itself then refuses until
        // it is gone.
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(true);
    }

    /** The bundled server trusts everybody on the machine: from the first start on, ours asks for a password. */
    private static void secure(Path home, Path data, EmbeddedPostgres postgres) throws IOException, SQLException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path file = passwordFile(home);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            // The alphabet of the password has no quote in it.
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Written by Regard: nobody without the password, and only from this machine.
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            Files.writeString(file, password);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void create(int port, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path passwordFile(Path home) {
        return home.resolve("database-password");
    }

    private static String password(Path home) throws IOException {
        return Files.readString(passwordFile(home), UTF_8).strip();
    }

    @Override
    public Given address() {
        return address;
    }

    @Override
    public synchronized void close() {
        closing = true;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lockFile.close();
        } catch (IOException e) {
            log.warn("the lock of the data folder could not be released");
        }
    }
}
