package regard.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * The front door to documents: makes a PDF with headings, tables and language that a screen reader finds (PDF/UA-1). Nothing is
 * fetched from anywhere while it is made.
 */
@Service
public class Documents {

    private static final String FAMILY = "DejaVu Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final String style = text("/documents/paper.css");

    /** The paper as a PDF. */
    public byte[] pdf(Paper paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Regard")
                .useUriResolver((_, _) -> null)
                .withHtmlContent(html(paper), null)
                .toStream(out);
        builder.useFont(() -> file("/documents/fonts/DejaVuSans.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> file("/documents/fonts/DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper could not be made into a PDF", e);
        }
        return out.toByteArray();
    }

    private String html(Paper paper) {
        var text = new StringOutput();
        var page = new OwaspHtmlTemplateOutput(text);
        page.writeContent("<!DOCTYPE html>\n<html lang=\"en\"><head><title>");
        page.setContext("title", null);
        page.writeUserContent(paper.title());
        page.writeContent("</title><meta name=\"description\" content=\"");
        page.setContext("meta", "content");
        page.writeUserContent(paper.about());
        page.writeContent("\"/><style>" + style + "</style></head><body><div class=\"foot\">");
        page.setContext("div", null);
        page.writeUserContent(paper.footer());
        page.writeContent("</div>");
        page.writeUserContent(paper.content());
        page.writeContent("</body></html>");
        return text.toString();
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Documents.class.getResourceAsStream(name), name);
    }

    private static String text(String name) {
        try (InputStream in = file(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
