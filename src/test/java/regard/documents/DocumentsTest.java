package regard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A paper as a PDF that everybody can read. */
class DocumentsTest {

    private final Documents documents = new Documents();

    @Test
    void a_paper_keeps_to_pdf_ua_1() {
        byte[] pdf = documents.pdf(paper("A table, a list and a heading"));

        assertThat(PdfCheck.problems(new ByteArrayInputStream(pdf))).isEmpty();
    }

    @Test
    void what_people_typed_is_text_and_never_markup() throws IOException {
        byte[] pdf = documents.pdf(paper("<img src=\"file:///etc/hostname\"/> & “quotes”"));

        try (var file = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(file)).contains("<img src=", "& “quotes”", "Page 1 of 1");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("A paper");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    private static Paper paper(String typed) {
        return new Paper("A paper", "What a paper is made of", "PI-2026-0001", output -> {
            output.writeContent("<h1>A paper</h1><p>");
            output.writeContent(typed.replace("&", "&amp;").replace("<", "&lt;"));
            output.writeContent("</p><h2>More</h2><ul><li>One</li><li>Two</li></ul>"
                    + "<table><caption>Points</caption><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Points</th></tr></thead>"
                    + "<tbody><tr><th scope=\"row\">People</th><td>3</td></tr></tbody></table>");
        });
    }
}
