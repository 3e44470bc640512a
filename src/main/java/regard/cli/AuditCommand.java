package regard.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.audit.BundleCheck;
import regard.audit.Verification;

/** What can be asked of the ledger. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check the tamper-evident ledger.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** Whether anybody altered the ledger, or a bundle of evidence from it. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Verify every hash, link and signed root of the ledger, or a bundle of evidence."
                    + " Works beside a running service.")
    static final class Verify implements Callable<Integer> {

        private final Console console;

        @ArgGroup
        private What what = new What();

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        Verify(Console console) {
            this.console = console;
        }

        /** One or the other. */
        static final class What {

            @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: data).")
            private @Nullable Path data;

            @Option(names = "--bundle", paramLabel = "FILE.zip", description = "A bundle of evidence.")
            private @Nullable Path bundle;
        }

        @Override
        public Integer call() {
            Verification found = what.bundle == null ? ledger() : BundleCheck.of(what.bundle);
            if (json) {
                console.json(found);
            } else {
                console.say(what.bundle == null ? ofLedger(found) : ofBundle(found));
            }
            return found.ok() ? Main.Exit.DONE : Main.Exit.NEGATIVE;
        }

        private Verification ledger() {
            var folder = DataFolder.of(what.data == null ? Path.of("data") : what.data);
            return folder.on(database -> Verification.of(database, folder.home()));
        }

        private static String ofLedger(Verification found) {
            return found.ok()
                    ? "The ledger holds: %,d events, %,d signed checkpoints."
                            .formatted(found.events(), found.checkpoints())
                    : "The ledger does NOT hold: event %d, %s.".formatted(found.firstBadSeq(), found.problem());
        }

        private static String ofBundle(Verification found) {
            return found.ok()
                    ? "The bundle holds: every file, and %,d events with their proofs.".formatted(found.events())
                    : "The bundle does NOT hold: %s.".formatted(found.problem());
        }
    }
}
