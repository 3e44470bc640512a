package regard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
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
