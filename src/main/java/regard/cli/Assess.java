package regard.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.duties.Assessing;
import regard.duties.DutyAssessment;
import regard.kernel.StrictJson;

/** {@code regard assess}: which duties apply to a proposal, how much involvement it needs, and why (contracts, section 2). */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Says which involvement duties apply to a proposal, how much is needed, and why.")
final class Assess implements Callable<Integer> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE.json",
            description = "The answers of the assessment; - reads standard input.")
    private String file = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of evaluation; else the one in the file; else today.")
    private @Nullable LocalDate on;

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    Assess(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] answers = console.read(file, StrictJson.MAXIMUM_BYTES);
        DutyAssessment assessment = Assessing.evaluate(answers, on, LocalDate.now(LONDON));
        if (json) {
            console.json(assessment);
        } else {
            Explanation.of(assessment).forEach(console::say);
        }
        return assessment.blocked() ? Main.Exit.NEGATIVE : Main.Exit.DONE;
    }
}
