package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTML as a tree of lines, for comparing. It forgets what means nothing: runs of white space, white space beside blocks, the order
 * and the quotes of attributes, comments, the spelling of entities and of JSON. All else is kept as it is written.
 */
final class HtmlTree {

    /** What the HTML standard says browsers draw as blocks (its section 15.3). */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "col",
            "colgroup",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Set<String> AS_TYPED = Set.of("pre", "textarea", "code");

    private static final Set<String> BOOLEANS = Set.of(
            "checked", "disabled", "hidden", "multiple", "novalidate", "open", "readonly", "required", "selected");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HtmlTree() {}

    static List<String> of(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        var lines = new ArrayList<String>();
        children(body, "", false, lines);
        return lines;
    }

    /** The lines that only one of them has, each with its neighbours; empty where they say the same. */
    static String difference(List<String> expected, List<String> found) {
        int[][] common = new int[expected.size() + 1][found.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = found.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(found.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < found.size()) {
            if (i < expected.size() && j < found.size() && expected.get(i).equals(found.get(j))) {
                lines.add("  " + expected.get(i++));
                j++;
            } else if (j == found.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + expected.get(i++));
            } else {
                lines.add("+ " + found.get(j++));
            }
        }
        return expected.equals(found) ? "" : String.join("\n", lines);
    }

    private static void children(Element parent, String indent, boolean asTyped, List<String> lines) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                lines.add(indent + "<" + element.tagName() + attributes(element) + ">");
                children(element, indent + "  ", asTyped || AS_TYPED.contains(element.tagName()), lines);
            } else if (node instanceof TextNode text) {
                String words = asTyped ? text.getWholeText() : words(text);
                if (!words.isEmpty()) {
                    lines.add(indent + "\"" + words + "\"");
                }
            }
        }
    }

    private static String attributes(Element element) {
        var sorted = new TreeMap<String, String>();
        element.attributes()
                .forEach(each ->
                        sorted.put(each.getKey(), BOOLEANS.contains(each.getKey()) ? "" : json(each.getValue())));
        return sorted.entrySet().stream()
                .map(each -> " " + each.getKey() + "=\"" + each.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String json(String value) {
        if (!value.startsWith("[") && !value.startsWith("{")) {
            return value;
        }
        try {
            return JSON.readTree(value).toString();
        } catch (JacksonException e) {
            return value;
        }
    }

    private static String words(TextNode text) {
        String words = text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ");
        if (besideBlock(text.previousSibling(), text)) {
            words = words.replaceFirst("^ ", "");
        }
        if (besideBlock(text.nextSibling(), text)) {
            words = words.replaceFirst(" $", "");
        }
        return words;
    }

    private static boolean besideBlock(@Nullable Node sibling, TextNode text) {
        Node beside = sibling == null ? text.parent() : sibling;
        return beside instanceof Element element && BLOCKS.contains(element.tagName());
    }
}
