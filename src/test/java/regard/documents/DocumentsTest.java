package regard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>After it. ALONG</p>",
                "<ul><li>After it. ALONG</li><li>And more.</li></ul>",
                "<h3>Below it</h3><p>After it. ALONG</p>",
                "<table><caption>Points</caption><thead><tr><th scope='col'>What</th><th scope='col'>Points</th></tr></thead>"
                        + "<tbody><tr><th scope='row'>People</th><td>After it. ALONG</td></tr>"
                        + "<tr><th scope='row'>Places</th><td>2</td></tr></tbody></table>",
                "<table><caption>Points</caption><thead><tr><th scope='col'>What</th><th scope='col'>Points</th></tr></thead>"
                        + "<tbody><tr><th scope='row'>People</th><td>After it. ALONG And on. ALONG Yet more. ALONG</td></tr>"
                        + "</tbody></table>"
            })
    void a_heading_stands_on_the_page_of_what_follows_it(String follows) throws IOException {
        String along = "After it. " + "More words that fill the line and the next. ".repeat(4);
        for (int lines = 27; lines <= 41; lines++) {
            String before = "<h1>A paper</h1>" + "<p>A line before.</p>".repeat(lines);
            String body = before + "<h2>The heading</h2>" + follows.replace("After it. ALONG", along)
                    + "<p>A line after.</p>".repeat(20);
            byte[] pdf = documents.pdf(new Paper(
                    "A paper", "What a paper is made of", "PI-2026-0001", output -> output.writeContent(body)));

            assertThat(pages(pdf))
                    .as("after %s lines", lines)
                    .filteredOn(page -> page.contains("The heading"))
                    .singleElement()
                    .asString()
                    .contains("After it.");
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(file));
            }
            return pages;
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
