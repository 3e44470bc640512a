package regard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.Csv;
import regard.kernel.Refused;
import regard.kernel.StrictJson;
import regard.responses.ResponseImport;
import tools.jackson.databind.json.JsonMapper;

/** What can be read from files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Read files from elsewhere.",
        subcommands = ImportCommand.OfResponses.class)
final class ImportCommand {

    /** Responses collected elsewhere. */
    @Command(
            name = "responses",
            mixinStandardHelpOptions = true,
            description = "Read responses from a CSV file of any tool. Without a map it is one of ours.")
    static final class OfResponses implements Callable<Integer> {

        private static final long LARGEST = 512_000_000L;
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final Console console;

        @Parameters(index = "0", paramLabel = "FILE", description = "The file; - reads standard input.")
        private String file = "";

        @Option(names = "--questionnaire", required = true, paramLabel = "Q.json", description = "What was asked.")
        private String questionnaire = "";

        @Option(names = "--map", paramLabel = "MAP.json", description = "Which column is which question.")
        private @Nullable String map;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files are written.")
        private Path out = Path.of("import");

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        OfResponses(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            ResponseImport.Outcome outcome = ResponseImport.read(
                    console.read(file, LARGEST),
                    console.read(questionnaire, StrictJson.MAXIMUM_BYTES),
                    map == null ? null : console.read(map, StrictJson.MAXIMUM_BYTES));
            write(outcome);
            var report = outcome.report();
            if (json) {
                console.json(report);
            } else {
                console.say("%,d rows: %,d accepted, %,d rejected, %,d blank. %,d warnings, in %s."
                        .formatted(
                                report.rowsRead(),
                                report.accepted(),
                                report.rejected(),
                                report.blankRows(),
                                report.warnings().size(),
                                out.resolve("report.json")));
            }
            return report.rejected() == 0 ? Main.Exit.DONE : Main.Exit.NEGATIVE;
        }

        private void write(ResponseImport.Outcome outcome) {
            try {
                Files.createDirectories(out);
                try (var lines = Files.newBufferedWriter(out.resolve("responses.jsonl"))) {
                    for (var response : outcome.accepted()) {
                        lines.write(JSON.writeValueAsString(response) + "\n");
                    }
                }
                try (var rows = Files.newBufferedWriter(out.resolve("rejected.csv"))) {
                    rows.write(Csv.row(List.of("row", "reason", "record")));
                    for (var row : outcome.rejected()) {
                        rows.write(
                                Csv.row(List.of(String.valueOf(row.row()), row.reason(), Csv.harmless(row.record()))));
                    }
                }
                Files.writeString(out.resolve("report.json"), JSON.writeValueAsString(outcome.report()) + "\n");
            } catch (IOException e) {
                throw Refused.malformed("cannot write into " + out);
            }
        }
    }
}
