package regard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.audit.Verification;
import regard.kernel.Refused;
import regard.platform.Backup;
import regard.platform.Database;
import regard.platform.Restore;

/** Puts a backup into a new data folder. Nothing is left there unless all of it holds. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restore a backup into a new data folder, and verify its ledger.")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("backup.zip");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Absent or empty.")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path home = data.toAbsolutePath().normalize();
        refuseUnlessEmpty(home);
        // Beside it, so that the last step is only a new name.
        Path unfinished = home.resolveSibling(home.getFileName() + ".restoring");
        if (Files.exists(unfinished)) {
            throw Refused.malformed(
                    unfinished + " is in the way: another restore runs, or was broken off. Remove it first.");
        }
        try {
            Backup.Manifest manifest = Restore.into(unfinished, file);
            Verification found = verified(unfinished);
            if (!found.ok()) {
                return failed("the ledger does not hold: event " + found.firstBadSeq() + ", " + found.problem());
            }
            Files.deleteIfExists(home);
            Files.move(unfinished, home);
            if (json) {
                console.json(found);
            } else {
                console.say("Restored from %s. The ledger holds: %,d events."
                        .formatted(manifest.createdAt(), found.events()));
            }
            console.tell("regard: put your copy of secret-key into " + home + " before you start it.");
            return Main.Exit.DONE;
        } catch (Restore.Damaged e) {
            return failed(String.valueOf(e.getMessage()));
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static Verification verified(Path home) {
        try (Database database = Database.open(home, Optional.empty())) {
            var address = database.address();
            return Verification.of(
                    new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()), home);
        }
    }

    private int failed(String why) {
        console.tell("regard: nothing is restored: " + why);
        if (json) {
            console.json(java.util.Map.of("ok", false, "problem", why));
        }
        return Main.Exit.NEGATIVE;
    }

    private static void refuseUnlessEmpty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        if (!Files.isDirectory(home)) {
            throw Refused.malformed(home + " is not a folder");
        }
        try (var inside = Files.list(home)) {
            if (inside.findAny().isPresent()) {
                throw Refused.malformed(home + " is not empty: a backup is restored into a new folder");
            }
        }
    }
}
