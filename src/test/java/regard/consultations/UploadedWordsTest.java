package regard.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import regard.documents.Documents;
import regard.documents.Paper;

/** The words of a file that somebody chose, whatever program wrote it. */
class UploadedWordsTest {

    private static final String WORDS = "We will consult you before anything moves.";

    @Test
    void text_a_word_document_and_a_pdf_are_read() throws IOException {
        assertThat(UploadedWords.of(WORDS.getBytes(StandardCharsets.UTF_8))).contains(WORDS);
        assertThat(UploadedWords.of("It’s £5".getBytes(Charset.forName("windows-1252"))))
                .contains("It’s £5");
        assertThat(UploadedWords.of(docx())).contains(WORDS);
        assertThat(UploadedWords.of(pdf()).orElseThrow()).contains(WORDS);
    }

    @Test
    void anything_else_is_not() {
        assertThat(UploadedWords.of(new byte[] {0, 1, 2, 3, 4})).isEmpty();
        assertThat(UploadedWords.of("PK\u0003\u0004nonsense".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(UploadedWords.of("%PDF-nonsense".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] pdf() {
        return new Documents()
                .pdf(new Paper(
                        "Leaflet",
                        "About it",
                        "Regard",
                        out -> out.writeContent("<h1>Leaflet</h1><p>" + WORDS + "</p>")));
    }

    private static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" + WORDS
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
