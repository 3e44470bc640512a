package regard.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import regard.kernel.Refused;

/** The one launcher of every command (contracts, section 0). It starts in a moment: no web server, no database. */
@Command(
        name = "regard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Public involvement in NHS commissioning, lawfully and well.",
        footer = {
            "",
            "Exit codes: 0 done; 1 done, and the answer is negative; 2 wrong usage or input refused; 3 our mistake."
        },
        subcommands = {
            ServeCommand.class,
            AuditCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BundleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PlacesCommand.class,
            Assess.class,
            RulesCommand.class,
            QuestionnaireCommand.class,
            Disclose.class,
            NhsNumberCommand.class,
            ThemesCommand.class,
            CodeCommand.class,
            RedactCommand.class,
            SearchCommand.class,
            RehearseCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs one command and answers with its exit code; used by the launcher and by tests. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var console = new Console(utf8(out), utf8(err));
        var line = new CommandLine(new Main(), new Commands(console))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setExecutionExceptionHandler((failure, command, _) -> console.failed(failure, command))
                .setParameterExceptionHandler((wrong, _) -> console.wrongUsage(wrong, asksForJson(args)));
        int code = line.execute(args);
        console.flush();
        return code;
    }

    /** Looked for in what was typed, because it could not be understood. */
    private static boolean asksForJson(String[] args) {
        return Arrays.stream(args).takeWhile(argument -> !argument.equals("--")).anyMatch("--json"::equals);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** What a command answers with. */
    static final class Exit {
        static final int DONE = 0;
        static final int NEGATIVE = 1;
        static final int REFUSED = 2;
        static final int OUR_MISTAKE = 3;

        private Exit() {}

        static int of(Throwable failure) {
            return failure instanceof Refused ? REFUSED : OUR_MISTAKE;
        }
    }
}
