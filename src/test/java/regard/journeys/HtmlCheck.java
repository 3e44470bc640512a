package regard.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Nu HTML checker. Three messages are passed over, about {@code role} on {@code tr}, {@code th} and {@code td}: the design
 * system's own responsive table draws them, and needs them once its rows become blocks.
 */
final class HtmlCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HtmlCheck() {}

    static List<String> problems(String html) {
        var problems = new ArrayList<String>();
        for (JsonNode message : check(html).path("messages")) {
            String text = message.path("message").asString();
            if (message.path("type").asString().equals("error") && !isOfTheResponsiveTable(text)) {
                problems.add(text + " in " + message.path("extract").asString());
            }
        }
        return problems;
    }

    private static boolean isOfTheResponsiveTable(String text) {
        return text.contains("role")
                && (text.contains("“tr”")
                        || text.contains("“th”")
                        || text.contains("“td”")
                        || text.contains("“row”")
                        || text.contains("“cell”")
                        || text.contains("“columnheader”")
                        || text.contains("“rowheader”"));
    }

    private static JsonNode check(String html) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try (var in = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
            return JSON.readTree(validator.validate(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
