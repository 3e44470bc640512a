package regard.consultations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import regard.documents.PdfWords;

/** The words of a file that somebody chose: plain text, a document as word processors write it (DOCX), or a PDF. */
final class UploadedWords {

    /** A document of words is far smaller; what unpacks to more is no such document. */
    private static final int LARGEST = 20_000_000;

    private UploadedWords() {}

    /** The words; nothing where the file is none of these. */
    static Optional<String> of(byte[] file) {
        boolean zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        Optional<String> found = PdfWords.isPdf(file) ? PdfWords.of(file) : zipped ? docx(file) : plain(file);
        return found.map(String::strip).filter(words -> !words.isEmpty());
    }

    private static Optional<String> plain(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.chars().anyMatch(letter -> letter == 0) ? Optional.empty() : Optional.of(unmarked(text));
        } catch (CharacterCodingException _) {
            String text = new String(file, Charset.forName("windows-1252"));
            return text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')
                    ? Optional.empty()
                    : Optional.of(text);
        }
    }

    /** Without the byte order mark that some programs put first. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> docx(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    byte[] xml = zip.readNBytes(LARGEST + 1);
                    return xml.length > LARGEST ? Optional.empty() : Optional.of(paragraphs(xml));
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static String paragraphs(byte[] xml) throws XMLStreamException {
        // Nothing outside the file is read, and no entity is expanded.
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        var words = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = reader.getLocalName().equals("t");
                    if (reader.getLocalName().equals("tab")) {
                        words.append(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        words.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reader.getLocalName().equals("p")
                            || reader.getLocalName().equals("br")) {
                        words.append('\n');
                    }
                }
                default -> {
                    // Comments and the like hold no words.
                }
            }
        }
        return words.toString();
    }
}
