package regard.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of everything in one file: the rows of one moment, the ledger and its signed checkpoints with the public part of their key,
 * and a manifest with the hash of each part (contracts, section 1). Secret keys stay where they are.
 */
public final class Backup {

    static final String SCHEMA = "regard-backup/1";
    static final String CHECKPOINTS = "checkpoints/";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final List<Part> parts = new ArrayList<>();

    private Backup(Path home) {
        this.home = home;
    }

    /** What was written where. */
    public record Written(String file, long bytes, String sha256, long ledgerSeq) {}

    /** One file in the backup. */
    public record Part(String path, long bytes, String sha256) {}

    /** The rows of a table. */
    public record Table(String name, String columns, String path) {}

    /** What the backup says of itself. */
    public record Manifest(
            String schema,
            String createdAt,
            String schemaVersion,
            long ledgerSeq,
            List<Table> tables,
            Map<String, Long> sequences,
            List<Part> files) {}

    /** Writes a backup; it appears whole or not at all, and only its owner reads it. */
    public static Written write(DataSource database, Path home, Path out, Clock clock) throws IOException {
        return new Backup(home).write(database, out, clock);
    }

    private Written write(DataSource database, Path out, Clock clock) throws IOException {
        Path unfinished = Files.createTempFile(
                out.toAbsolutePath().getParent(),
                "backup",
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = database.getConnection()) {
            long ledgerSeq;
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                ledgerSeq = write(connection, zip, clock);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
            return new Written(out.toString(), Files.size(out), hash(out), ledgerSeq);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(Connection connection, ZipOutputStream zip, Clock clock) throws SQLException, IOException {
        // One moment for all tables, whatever is written meanwhile.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var store = new BackupStore(connection);
        long ledgerSeq = store.lastEvent();
        var tables = new ArrayList<Table>();
        for (String name : store.tables()) {
            var table = new Table(name, store.columns(name), "database/" + name + ".copy");
            add(zip, table.path(), to -> store.copyOut(table.name(), table.columns(), to));
            tables.add(table);
        }
        String version = store.version();
        Map<String, Long> sequences = store.sequences();
        connection.rollback();
        checkpoints(zip, ledgerSeq);
        publicKey(zip);
        var manifest = new Manifest(
                SCHEMA,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                version,
                ledgerSeq,
                tables,
                sequences,
                parts);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return ledgerSeq;
    }

    /** The copies outside the database, without those signed after the moment of the rows. */
    private void checkpoints(ZipOutputStream zip, long ledgerSeq) throws SQLException, IOException {
        Path folder = home.resolve(CHECKPOINTS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches("[0-9]+\\.json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (Long.parseLong(name.substring(0, name.indexOf('.'))) <= ledgerSeq) {
                add(zip, CHECKPOINTS + name, to -> Files.copy(file, to));
            }
        }
    }

    /** The second line of the file is the public part. */
    private void publicKey(ZipOutputStream zip) throws SQLException, IOException {
        Path file = home.resolve("ledger-key");
        if (Files.exists(file)) {
            byte[] key = (Files.readAllLines(file).get(1) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            add(zip, "keys/ledger-key.pub", to -> to.write(key));
        }
    }

    /** Writes one part. */
    private interface Writing {
        void to(OutputStream file) throws SQLException, IOException;
    }

    private void add(ZipOutputStream zip, String path, Writing content) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(path));
        var hashed = new Hashed(zip);
        content.to(hashed);
        hashed.flush();
        zip.closeEntry();
        parts.add(new Part(path, hashed.bytes, HexFormat.of().formatHex(hashed.digest.digest())));
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts and hashes what passes. */
    private static final class Hashed extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private long bytes;

        Hashed(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
            digest.update(many, from, length);
            bytes += length;
        }
    }
}
