package regard.journeys;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What of a page axe can judge: every element in its place with every attribute, and where there are words at all. Which words they
 * are does not count, nor what a name, an identity or an address says, but which of them are the same on the page does. So two pages
 * of one skeleton differ only in what people wrote and in which things they are about.
 */
record Skeleton(String bones) {

    /** What says something to people: only whether it says anything. */
    private static final Set<String> SAYING =
            Set.of("value", "content", "title", "alt", "aria-label", "placeholder", "datetime", "data-label");

    /** What points at something: only at which of the page's own, or that it is the same as before. */
    private static final Set<String> POINTING = Set.of(
            "id",
            "for",
            "name",
            "href",
            "action",
            "formaction",
            "src",
            "form",
            "list",
            "headers",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-owns",
            "aria-errormessage",
            "aria-activedescendant");

    static Skeleton of(String html) {
        var drawing = new Drawing();
        Jsoup.parse(html).traverse(drawing);
        return new Skeleton(drawing.bones.toString());
    }

    private static final class Drawing implements NodeVisitor {

        private final StringBuilder bones = new StringBuilder();
        private final Map<String, Integer> places = new HashMap<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                bones.append('<').append(element.normalName());
                boolean order = isOrder(element);
                element.attributes().forEach(attribute -> attribute(attribute, order));
                bones.append('>');
            } else if (node instanceof TextNode text && !text.isBlank()) {
                bones.append('w');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                bones.append("</>");
            }
        }

        /** How to draw the page, and when to go on by itself: axe judges the very words. */
        private static boolean isOrder(Element element) {
            return element.normalName().equals("meta")
                    && (element.hasAttr("http-equiv") || element.attr("name").equals("viewport"));
        }

        private void attribute(Attribute attribute, boolean order) {
            bones.append(' ').append(attribute.getKey());
            String value = attribute.getValue();
            if (value.isBlank()) {
                return;
            }
            bones.append('=');
            if (order) {
                bones.append('"').append(value).append('"');
            } else if (SAYING.contains(attribute.getKey())) {
                bones.append('w');
            } else if (POINTING.contains(attribute.getKey())) {
                for (String place : value.strip().split("\\s+", -1)) {
                    bones.append(place.startsWith("#") ? "#" : " ").append(numberOf(place));
                }
            } else {
                bones.append('"').append(value).append('"');
            }
        }

        /** The first is 1, whatever it is called, and each that is the same after it too. */
        private int numberOf(String place) {
            return places.computeIfAbsent(place.startsWith("#") ? place.substring(1) : place, _ -> places.size() + 1);
        }
    }
}
