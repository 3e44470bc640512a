package regard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.audit.Verification;
import regard.kernel.Refused;
import regard.platform.Backup;

/** A consistent copy of everything, taken while the service runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy everything into one file. Works beside a running service.")
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
    private Path data = Path.of("data");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
    private Path out = Path.of("backup.zip");

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Files.isDirectory(out)) {
            throw Refused.malformed(out + " is a folder");
        }
        var folder = DataFolder.of(data);
        Backup.Written written = folder.on(database -> {
            Verification.chain(database, folder.home());
            return Backup.write(database, folder.home(), out, Clock.systemUTC());
        });
        console.tell("regard: the key of the secrets is not in it. Keep a copy of "
                + folder.home().resolve("secret-key")
                + " somewhere else: without it nobody's one-time codes work after a restore.");
        if (json) {
            console.json(written);
        } else {
            console.say("%s: %,d bytes, SHA-256 %s, the ledger up to event %d."
                    .formatted(written.file(), written.bytes(), written.sha256(), written.ledgerSeq()));
        }
        return Main.Exit.DONE;
    }
}
