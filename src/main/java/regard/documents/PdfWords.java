package regard.documents;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words of a PDF that somebody uploaded, page by page. Nothing in it is run or fetched. A file that is locked, has no words (pictures
 * of pages), too many pages, or takes too long gives nothing: its words are pasted instead.
 */
public final class PdfWords {

    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    private static final int MOST_PAGES = 300;
    private static final int MOST_LETTERS = 2_000_000;
    private static final int SECONDS = 20;
    private static final long MEMORY = 64_000_000;

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
        Callable<Optional<String>> reading = () -> read(file);
        var task = new FutureTask<>(reading);
        var thread = Thread.ofPlatform().daemon().name("pdf-words").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return Optional.empty();
        } catch (ExecutionException _) {
            // Whatever is wrong with a file from outside, it is not ours.
            return Optional.empty();
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> read(byte[] file) throws IOException {
        var limits = MemoryUsageSetting.setupMainMemoryOnly(MEMORY);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, limits.streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES
                    || !document.getCurrentAccessPermission().canExtractContent()) {
                return Optional.empty();
            }
            var words = new StringBuilder();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                words.append(stripper.getText(document)).append('\n');
                if (words.length() > MOST_LETTERS || Thread.interrupted()) {
                    return Optional.empty();
                }
            }
            return Optional.of(words.toString().replace("\u0000", "").strip()).filter(text -> !text.isEmpty());
        }
    }
}
