package regard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import regard.kernel.Refused;
import regard.kernel.StrictJson;
import regard.responses.ResponseFiles;

/** What can be written as files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write files for other programs.",
        subcommands = ExportCommand.OfResponses.class)
final class ExportCommand {

    /** Responses, for a spreadsheet or a statistics program. */
    @Command(
            name = "responses",
            mixinStandardHelpOptions = true,
            description = "Write responses, as import wrote them, as CSV or JSON, with a dictionary of the columns.")
    static final class OfResponses implements Callable<Integer> {

        private static final long LARGEST = 2_000_000_000L;

        private final Console console;

        @Option(names = "--from", required = true, paramLabel = "RESPONSES.jsonl", description = "One response a line.")
        private String from = "";

        @Option(names = "--questionnaire", required = true, paramLabel = "Q.json", description = "What was asked.")
        private String questionnaire = "";

        @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv-wide, csv-long or json.")
        private String format = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
        private Path out = Path.of("responses.csv");

        OfResponses(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var files = ResponseFiles.of(console.read(questionnaire, StrictJson.MAXIMUM_BYTES));
            String responses = new String(console.read(from, LARGEST), StandardCharsets.UTF_8);
            var lines = responses.lines().filter(line -> !line.isBlank());
            switch (format) {
                case "csv-wide" -> write(out, to -> files.wide(lines, to));
                case "csv-long" -> write(out, to -> files.tidy(lines, to));
                case "json" -> write(out, to -> files.json(lines, to));
                default -> throw new Refused("", "unknown", "--format must be csv-wide, csv-long or json");
            }
            write(Path.of(out + ".dictionary.csv"), files::dictionary);
            return Main.Exit.DONE;
        }

        private static void write(Path file, Consumer<Writer> content) {
            try (Writer to = Files.newBufferedWriter(file)) {
                content.accept(to);
            } catch (IOException | UncheckedIOException e) {
                throw Refused.malformed("cannot write " + file);
            }
        }
    }
}
