package regard.documents;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * The words of a PDF that somebody uploaded, page by page. Nothing in it is run or fetched. A file that is locked, has no words (pictures
 * of pages), too many pages, or takes too long gives nothing: its words are pasted instead.
 *
 * <p>It is read in a process of its own with little memory and none of our surroundings, because only a process can be ended for certain:
 * a file made to keep a reader busy is given up after its time, and nothing of it goes on.
 */
public final class PdfWords {

    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    private static final Duration MOST_TIME = Duration.ofSeconds(20);
    private static final int BYTES_A_LETTER = 4;

    /** One at a time: each takes the memory of a small service. */
    private static final Semaphore TURN = new Semaphore(1);

    private static final List<String> JAVA = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private PdfWords() {}

    /** Whether a file says of itself that it is a PDF. */
    public static boolean isPdf(byte[] file) {
        if (file.length < MARK.length) {
            return false;
        }
        for (int i = 0; i < MARK.length; i++) {
            if (file[i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** The words, if there are any that can be read in time. */
    public static Optional<String> of(byte[] file) {
        return of(file, MOST_TIME);
    }

    static Optional<String> of(byte[] file, Duration mostTime) {
        try {
            if (!TURN.tryAcquire(mostTime.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return read(file, mostTime);
            } finally {
                TURN.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> read(byte[] file, Duration mostTime) throws InterruptedException {
        Process reader;
        try {
            reader = start();
        } catch (IOException _) {
            return Optional.empty();
        }
        try {
            // Both pipes hold little: neither side may wait for the other.
            Thread.ofVirtual().start(() -> give(file, reader));
            var words = new FutureTask<>(() -> take(reader));
            Thread.ofVirtual().start(words);
            boolean isDone = reader.waitFor(mostTime.toMillis(), TimeUnit.MILLISECONDS);
            return isDone && reader.exitValue() == PdfReading.WORDS
                    ? Optional.of(words.get()).filter(text -> !text.isBlank())
                    : Optional.empty();
        } catch (ExecutionException _) {
            return Optional.empty();
        } finally {
            reader.destroyForcibly().waitFor();
        }
    }

    private static Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(List.of("-cp", classPath(), PdfReading.class.getName()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of the operator's reaches it, least of all the address of a database.
        builder.environment().clear();
        return builder.start();
    }

    private static void give(byte[] file, Process reader) {
        try (OutputStream in = reader.getOutputStream()) {
            in.write(file);
        } catch (IOException _) {
            // It ended before it had read all: how it ended says why.
        }
    }

    private static String take(Process reader) throws IOException {
        try (InputStream out = reader.getInputStream()) {
            byte[] words = out.readNBytes(PdfReading.MOST_LETTERS * BYTES_A_LETTER);
            return new String(words, StandardCharsets.UTF_8);
        }
    }

    /** What reading takes, and nothing more. */
    private static String classPath() {
        return Stream.of(PdfReading.class, Loader.class, FontBoxFont.class, RandomAccessRead.class, LogFactory.class)
                .map(PdfWords::origin)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where " + type.getName() + " comes from cannot be read", e);
        }
    }
}
