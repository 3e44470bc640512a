package regard.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the words of one PDF, in a process of its own that {@link PdfWords} starts and ends: the file comes in by standard input, the words
 * go out by standard output. Whatever a file does to it, nothing else is touched.
 */
final class PdfReading {

    static final int WORDS = 0;
    static final int NO_WORDS = 1;
    static final int MOST_LETTERS = 2_000_000;

    private static final int MOST_PAGES = 300;
    private static final long MEMORY = 64_000_000;

    private PdfReading() {}

    public static void main(String[] args) {
        System.exit(run());
    }

    private static int run() {
        try {
            Optional<String> words = read(System.in.readAllBytes());
            if (words.isEmpty()) {
                return NO_WORDS;
            }
            System.out.write(words.get().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return WORDS;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever is wrong with a file from outside, it is not ours.
            return NO_WORDS;
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
                if (words.length() > MOST_LETTERS) {
                    return Optional.empty();
                }
            }
            return Optional.of(words.toString().replace("\u0000", "").strip()).filter(text -> !text.isEmpty());
        }
    }
}
