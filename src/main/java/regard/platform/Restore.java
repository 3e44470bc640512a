package regard.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import regard.kernel.Refused;
import tools.jackson.core.JacksonException;

/** Puts a backup into a new data folder: the tables as they were made up to its version, then its rows. */
public final class Restore {

    private final ZipFile zip;
    private final Backup.Manifest manifest;

    private Restore(ZipFile zip, Backup.Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** The file is not what was written. */
    public static final class Damaged extends Exception {
        Damaged(String what) {
            super(what);
        }
    }

    /** Restores a file into a folder that does not exist yet. Nothing is made before every hash was checked. */
    public static Backup.Manifest into(Path home, Path file) throws IOException, Damaged {
        if (!Files.isRegularFile(file)) {
            throw Refused.malformed("there is no file " + file);
        }
        try (var zip = new ZipFile(file.toFile())) {
            var restore = new Restore(zip, manifest(zip));
            restore.check();
            restore.restore(home);
            return restore.manifest;
        } catch (ZipException | JacksonException e) {
            throw new Damaged("the file is damaged, or no backup");
        }
    }

    private static Backup.Manifest manifest(ZipFile zip) throws IOException, Damaged {
        var entry = zip.getEntry("manifest.json");
        if (entry == null) {
            throw new Damaged("the file has no manifest.json");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var read = Backup.JSON.readValue(in, Backup.Manifest.class);
            if (!Backup.SCHEMA.equals(read.schema())) {
                throw new Damaged("the backup is of another kind: " + read.schema());
            }
            return read;
        }
    }

    private void check() throws IOException, Damaged {
        for (Backup.Part part : manifest.files()) {
            var digest = Backup.sha256();
            try (var in = new DigestInputStream(open(part.path()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw new Damaged(part.path() + " is damaged");
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new Damaged(part.path() + " is damaged");
            }
        }
    }

    private InputStream open(String path) throws IOException, Damaged {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw new Damaged(path + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private void restore(Path home) throws IOException, Damaged {
        try (var database = LocalDatabase.start(home)) {
            var address = database.address();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .locations("classpath:db/migration")
                    .target(MigrationVersion.fromVersion(manifest.schemaVersion()))
                    .load()
                    .migrate();
            rows(address);
        } catch (SQLException e) {
            throw new Damaged("its rows do not fit: " + e.getMessage());
        }
        for (Backup.Part part : manifest.files()) {
            if (part.path().matches(Backup.CHECKPOINTS + "[0-9]+\\.json")) {
                Path copy = home.resolve(part.path());
                Files.createDirectories(copy.getParent());
                try (InputStream in = open(part.path())) {
                    Files.copy(in, copy);
                }
            }
        }
    }

    private void rows(Database.Given address) throws SQLException, IOException, Damaged {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.setAutoCommit(false);
            var store = new BackupStore(connection);
            List<String> known = store.tables();
            store.empty(known);
            for (Backup.Table table : manifest.tables()) {
                // The manifest is only a file: what it names must be a table, and its columns those of that table.
                if (!known.contains(table.name())
                        || !store.columns(table.name()).equals(table.columns())) {
                    throw new Damaged("the table " + table.name() + " is not one of this version");
                }
                try (InputStream in = open(table.path())) {
                    store.copyIn(table.name(), table.columns(), in);
                }
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                store.setSequence(sequence.getKey(), sequence.getValue());
            }
            connection.commit();
        }
    }
}
