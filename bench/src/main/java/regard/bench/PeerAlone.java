package regard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;

/** Carrot2's Lingo in a process of its own: on many comments it does not end in any useful time, and it cannot be asked to stop. */
final class PeerAlone {

    private static final long MINUTES = 5;

    private PeerAlone() {}

    /** Reads texts, one a line, and writes the group of each. */
    public static void main(String[] args) throws IOException {
        var texts = Files.readAllLines(Path.of(args[0]));
        int[] groups = Peers.carrot2(new LingoClusteringAlgorithm(), texts);
        var lines = new StringBuilder();
        for (int group : groups) {
            lines.append(group).append('\n');
        }
        Files.writeString(Path.of(args[1]), lines);
    }

    /** The groups, or a failure that says that it was stopped. */
    static int[] lingo(List<String> texts) {
        try {
            var given = Files.createTempFile("peer", ".txt");
            var answer = Files.createTempFile("peer", ".groups");
            try {
                Files.write(
                        given,
                        texts.stream().map(text -> text.replaceAll("\\R", " ")).toList());
                var process = new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx2g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PeerAlone.class.getName(),
                                given.toString(),
                                answer.toString())
                        .inheritIO()
                        .start();
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly().waitFor();
                    throw new IllegalStateException("stopped after " + MINUTES + " minutes, it had not ended");
                }
                if (process.exitValue() != 0) {
                    throw new IllegalStateException("ended with code " + process.exitValue());
                }
                return Files.readAllLines(answer).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray();
            } finally {
                Files.deleteIfExists(given);
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
