package regard.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One example of the design system: what a component is given, and the HTML it must make of it. */
record Fixture(
        String component,
        String name,
        JsonNode context,
        @Nullable String callBlock,
        String html) {

    static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&";

    /** Options that hold no words: names, choices among a few, and markup from trusted code. */
    private static final Set<String> NOT_WORDS = Set.of(
            "html",
            "href",
            "id",
            "idPrefix",
            "name",
            "namePrefix",
            "classes",
            "attributes",
            "variant",
            "type",
            "size",
            "colour",
            "element",
            "placement",
            "icon",
            "action",
            "method",
            "width",
            "align",
            "format",
            "sort",
            "sortNext",
            "role",
            "inputmode",
            "autocomplete",
            "behaviour",
            "behaviourGroup",
            "exclusiveGroup",
            "countType",
            "previousUrl",
            "nextUrl",
            "chooseFilesButtonClassList",
            "src",
            "srcset",
            "sizes",
            "labelledBy",
            "describedBy");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String version() {
        return text("version").strip();
    }

    static Stream<Fixture> of(String component) {
        var all = JSON.readTree(text(version() + "/" + component + "/fixtures.json"))
                .path("fixtures");
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> new Fixture(
                        component,
                        each.path("name").asString(),
                        each.path("context"),
                        each.hasNonNull("callBlock") ? each.path("callBlock").asString() : null,
                        each.path("html").asString()));
    }

    String title() {
        return component + " / " + name;
    }

    /** The same example with hostile text wherever it has words. */
    Fixture hostile() {
        return new Fixture(component, name, hostile(context.deepCopy(), ""), callBlock, html);
    }

    boolean hasWords() {
        return !hostile(context.deepCopy(), "").equals(context);
    }

    private static JsonNode hostile(JsonNode node, String key) {
        if (NOT_WORDS.contains(key)) {
            return node;
        }
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(each -> object.set(each, hostile(object.get(each), each)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hostile(array.get(i), key));
            }
        } else if (node.isString()) {
            return JSON.getNodeFactory().stringNode(HOSTILE);
        }
        return node;
    }

    private static String text(String file) {
        try (InputStream in = Fixture.class.getResourceAsStream("/nhsuk-frontend/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no fixtures at nhsuk-frontend/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
