package regard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.audit.Verification;
import regard.kernel.Refused;
import regard.platform.Database;

/** What can be asked of the ledger. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check the tamper-evident ledger.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** Whether anybody altered the ledger. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Verify every hash, link and signed root of the ledger. Works beside a running service.")
    static final class Verify implements Callable<Integer> {

        private final Console console;

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
        private Path data = Path.of("data");

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Path home = data.toAbsolutePath().normalize();
            var given =
                    Optional.ofNullable(System.getenv("REGARD_DATABASE_URL")).filter(url -> !url.isBlank());
            if (given.isEmpty() && !Files.isDirectory(home.resolve("pg18"))) {
                throw Refused.malformed("there is no database in " + data);
            }
            Verification found;
            try (Database database = Database.join(home, given)) {
                var address = database.address();
                var connection =
                        new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
                try {
                    found = Verification.of(connection, home);
                } finally {
                    connection.destroy();
                }
            }
            if (json) {
                console.json(found);
            } else {
                console.say(sentence(found));
            }
            return found.ok() ? Main.Exit.DONE : Main.Exit.NEGATIVE;
        }

        private static String sentence(Verification found) {
            return found.ok()
                    ? "The ledger holds: %,d events, %,d signed checkpoints."
                            .formatted(found.events(), found.checkpoints())
                    : "The ledger does NOT hold: event %d, %s.".formatted(found.firstBadSeq(), found.problem());
        }
    }
}
