package regard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.audit.Bundle;
import regard.kernel.Refused;

/** Writes everything that the record holds of one activity into a file that others can check. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Write the evidence of an activity, with proofs. Works beside a running service.")
final class BundleCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--activity", required = true, paramLabel = "REF", description = "For example PI-2026-0047.")
    private String activity = "";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
    private Path data = Path.of("data");

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "Where to write it.")
    private Path out = Path.of("bundle.zip");

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    BundleCommand(Console console) {
        this.console = console;
    }

    /** What was written. */
    record Written(String file, String activity, long bytes) {}

    @Override
    public Integer call() {
        if (Files.isDirectory(out)) {
            throw Refused.malformed(out + " is a folder");
        }
        var folder = DataFolder.of(data);
        var written = folder.on(database -> {
            Bundle.write(database, folder.home(), activity.strip(), out, Clock.systemUTC());
            return new Written(out.toString(), activity.strip(), Files.size(out));
        });
        if (json) {
            console.json(written);
        } else {
            console.say("The evidence of %s is in %s.".formatted(written.activity(), written.file()));
        }
        return Main.Exit.DONE;
    }
}
