package regard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

/** The words of a PDF from outside: read if they can be, and never more than that. */
class PdfWordsTest {

    private final byte[] paper = new Documents()
            .pdf(new Paper(
                    "Walk-in centre",
                    "What happens to it",
                    "Regard",
                    out -> out.writeContent(
                            "<h1>Walk-in centre</h1><p>We will consult you before anything moves.</p>")));

    @Test
    void words_are_read_page_by_page() {
        assertThat(PdfWords.isPdf(paper)).isTrue();
        assertThat(PdfWords.of(paper).orElseThrow()).contains("We will consult you before anything moves.");
    }

    @Test
    void pictures_of_pages_too_many_pages_and_locked_files_have_no_words() throws IOException {
        assertThat(PdfWords.of(pages(1))).isEmpty();
        assertThat(PdfWords.of(pages(301))).isEmpty();
        assertThat(PdfWords.of(locked())).isEmpty();
    }

    @Test
    void what_only_looks_like_a_pdf_has_no_words() {
        byte[] cut = java.util.Arrays.copyOf(paper, 200);
        assertThat(PdfWords.of(cut)).isEmpty();
        assertThat(PdfWords.of("%PDF-1.7 not really".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PdfWords.isPdf("%PDF".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void a_file_made_to_keep_its_reader_busy_is_given_up_in_its_time_and_nothing_of_it_goes_on() throws IOException {
        byte[] hostile = thatCallsItself(12);
        assertThat(hostile.length).isLessThan(10_000);
        Instant begun = Instant.now();

        assertThat(PdfWords.of(hostile, Duration.ofSeconds(2))).isEmpty();

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(readers()).as("processes that still read").isZero();
        assertThat(PdfWords.of(paper)).as("the next file is read as ever").isPresent();
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_it_is_has_no_words_and_harms_nobody() throws IOException {
        assertThat(PdfWords.of(bomb())).isEmpty();
        assertThat(readers()).isZero();
    }

    private static long readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains("PdfReading"))
                .count();
    }

    /** Each of the forms draws the next ten times: a few lines of text become ten to the power of their number. */
    private static byte[] thatCallsItself(int deep) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var last = new PDFormXObject(document);
            last.setBBox(new PDRectangle(10, 10));
            write(last, "0 0 m 1 1 l S");
            PDFormXObject inner = last;
            for (int i = 0; i < deep; i++) {
                var outer = new PDFormXObject(document);
                outer.setBBox(new PDRectangle(10, 10));
                var resources = new PDResources();
                resources.put(COSName.getPDFName("F"), inner);
                outer.setResources(resources);
                write(outer, "/F Do ".repeat(10));
                inner = outer;
            }
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            page.setResources(resources);
            var content = new PDStream(document);
            try (var written = content.createOutputStream()) {
                written.write("/F Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Half a gigabyte of spaces in half a megabyte. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (var written = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 500; i++) {
                    written.write(spaces);
                }
            }
            page.setContents(content);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void write(PDFormXObject form, String operators) throws IOException {
        try (var written = form.getContentStream().createOutputStream()) {
            written.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] pages(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }
}
