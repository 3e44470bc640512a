package regard.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.StrictJson;
import regard.law.Gate;
import regard.law.RulesCheck;
import regard.law.Verdict;

/** {@code regard rules}: the rules an activity must keep (contracts, section 3). */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "The rules an activity must keep.",
        subcommands = RulesCommand.Check.class)
final class RulesCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Asks every rule of a gate about the dossier of an activity.")
    static final class Check implements Callable<Integer> {

        private static final ZoneId LONDON = ZoneId.of("Europe/London");

        private final Console console;

        @Parameters(index = "0", paramLabel = "DOSSIER.json", description = "The dossier; - reads standard input.")
        private String file = "";

        @Option(
                names = "--gate",
                paramLabel = "GATE",
                defaultValue = "all",
                description =
                        "G1 to G5, nightly, open, event, day+1, publish, save, plan, report, meeting, claim, or all.")
        private String gate = "all";

        @Option(
                names = "--on",
                paramLabel = "DATE",
                description = "The day of evaluation; else the one of the assessment; else today.")
        private @Nullable LocalDate on;

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Gate asked = Gate.named(gate);
            byte[] dossier = console.read(file, StrictJson.MAXIMUM_BYTES);
            Verdict verdict = new RulesCheck(Rulebooks.all()).check(dossier, asked, on, LocalDate.now(LONDON));
            if (json) {
                console.json(verdict);
            } else {
                Explanation.of(verdict).forEach(console::say);
            }
            return verdict.blocked() ? Main.Exit.NEGATIVE : Main.Exit.DONE;
        }
    }
}
