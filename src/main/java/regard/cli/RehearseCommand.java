package regard.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the service once on a folder of its own, looks at its first pages, and ends. The launcher runs it beside everything else
 * after a build: what Java learns by it is kept in a file, and every later start takes a fraction of the time.
 */
@Command(name = "rehearse", hidden = true, description = "Start once on a folder that is then deleted.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("", "sign-in", "consultations", "api/v1/opportunities", "api/v1/feedback", "health/ready");

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "The folder; it must not exist.")
    private Path folder = Path.of("rehearsal");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return Main.Exit.REFUSED;
        }
        Main.run(new String[] {"nhs-number", "9434765919", "--json"}, silent(), silent());
        try (var context = ServeCommand.start(folder, 0, false);
                var http = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                http.send(
                        HttpRequest.newBuilder(URI.create(ServeCommand.address(context) + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return Main.Exit.DONE;
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
