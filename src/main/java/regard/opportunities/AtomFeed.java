package regard.opportunities;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom has it (RFC 4287). Each entry keeps its id for ever. */
public record AtomFeed(String title, String self, Instant updated, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    public record Entry(String id, String title, String href, Instant updated, String summary) {}

    public String xml() {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", self);
            element(xml, "title", title);
            element(xml, "updated", time(updated));
            link(xml, "self", self);
            xml.writeStartElement("author");
            element(xml, "name", title);
            xml.writeEndElement();
            for (Entry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the feed " + self, e);
        }
        return out.toString();
    }

    private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", time(entry.updated()));
        link(xml, "alternate", entry.href());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    // XML has no place for control characters, whatever somebody pasted.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", " ");
    }
}
