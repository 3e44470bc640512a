package regard.ui;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The options of a fixture, said the way a page of ours says them. */
final class FixtureCall {

    private final JsonNode context;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final String template;

    private FixtureCall(Fixture fixture) {
        context = fixture.context();
        template = camel(fixture.component());
    }

    static FixtureCall of(Fixture fixture) {
        var call = new FixtureCall(fixture);
        call.fill();
        if (fixture.callBlock() != null) {
            var content = markup(fixture.callBlock());
            call.params.computeIfPresent("part", (key, part) -> ((Part) part).words(Part.of(content)));
            call.params.put("content", content);
        }
        return call;
    }

    String template() {
        return template;
    }

    Map<String, Object> params() {
        return params;
    }

    private void fill() {
        switch (template) {
            case "breadcrumb" -> {
                plain("items", "backLink");
                put("items", list(context.path("items"), FixtureCall::link));
                put("backLink", object(context.path("backLink"), FixtureCall::link));
            }
            case "button" -> {
                plain("icon");
                put("icon", text(context.path("icon"), "name"));
                put("iconPlacement", text(context.path("icon"), "placement"));
            }
            case "card" -> {
                plain("actions", "image");
                put("actions", actions(context.path("actions")));
                var heading = context.path("heading");
                if (heading.has("text") && heading.has("html")) {
                    put("headingPart", part(heading).words(Part.of(text(heading, "text"))));
                    put("underHeading", markup(heading.path("html").asString()));
                }
                put("image", object(context.path("image"), FixtureCall::image));
            }
            case "characterCount", "fileUpload" -> {
                plain();
                for (String key : Set.of(
                        "charactersUnderLimitText",
                        "charactersOverLimitText",
                        "wordsUnderLimitText",
                        "wordsOverLimitText",
                        "multipleFilesChosenText")) {
                    params.remove(key + "Part");
                    put(key, object(context.path(key), FixtureCall::strings));
                }
                if (context.has("chooseFilesButtonClassList")) {
                    params.put(
                            "chooseFilesButtonClassList",
                            list(context.path("chooseFilesButtonClassList"), JsonNode::asString));
                }
            }
            case "checkboxes", "radios", "select" -> {
                plain("items", "values");
                put("items", list(context.path("items"), FixtureCall::choice));
                put("values", list(context.path("values"), JsonNode::asString));
            }
            case "contentsList" -> {
                plain("items");
                put("items", list(context.path("items"), FixtureCall::link));
            }
            case "dateInput" -> {
                plain("items", "day", "month", "year", "values");
                put("items", dateBoxes());
            }
            case "doDontList" -> {
                plain("items", "icon", "title");
                put("heading", text(context, "title"));
                put("dont", "cross".equals(text(context, "icon")));
                put("items", list(context.path("items"), item -> part(item.has("item") ? item.path("item") : item)));
            }
            case "errorSummary" -> {
                plain("errorList");
                put("errorList", list(context.path("errorList"), FixtureCall::link));
            }
            case "footer" -> footer();
            case "header" -> header();
            case "hero" -> {
                plain("image", "content");
                put("imageSrc", text(context.path("image"), "src"));
                put("columns", list(context.path("content"), FixtureCall::heroColumn));
            }
            case "label", "legend" -> {
                if (context.has("heading") || context.has("caption") || context.has("visuallyHiddenText")) {
                    put("part", part(context));
                } else {
                    plain();
                }
            }
            case "pagination" -> {
                plain("items", "previous", "next", "previousUrl", "previousPage", "nextUrl", "nextPage");
                put("items", list(context.path("items"), FixtureCall::page));
                neighbour("previous");
                neighbour("next");
            }
            case "passwordInput", "searchInput" -> {
                plain("button");
                context.path("button").forEachEntry((key, value) -> put("button" + capital(key), value(value)));
                if (context.path("button").isBoolean()) {
                    put("button", context.path("button").asBoolean());
                }
                if (context.path("button").path("icon").isBoolean()) {
                    put("buttonIcon", "");
                }
            }
            case "summaryList" -> {
                plain("rows", "card");
                put("rows", list(context.path("rows"), FixtureCall::row));
                put("card", object(context.path("card"), FixtureCall::card));
            }
            case "tables" -> tables();
            case "tabs" -> {
                plain("items", "visuallyHiddenText");
                put("title", text(context, "visuallyHiddenText"));
                put("items", list(context.path("items"), FixtureCall::tab));
            }
            case "tag" -> {
                plain("colour");
                put("colour", context.path("colour").isBoolean() ? "no-colour" : text(context, "colour"));
            }
            case "taskList" -> {
                plain("items");
                put("items", list(context.path("items"), FixtureCall::task));
            }
            default -> plain();
        }
    }

    /** What is said the same way on both sides: words, parts, switches, markup and attributes. */
    private void plain(String... others) {
        context.forEachEntry((key, value) -> {
            if (List.of(others).contains(key)) {
                return;
            }
            switch (key) {
                case "errorMessage" -> {
                    if (value.isBoolean()) {
                        put("hasError", value.asBoolean());
                    } else {
                        words("error", value);
                    }
                }
                case "fieldset" -> {
                    words("legend", value.path("legend"));
                    put("describedBy", text(value, "describedBy"));
                    put("fieldsetRole", text(value, "role"));
                }
                case "formGroup" -> {
                    put("groupClasses", text(value, "classes"));
                    put("groupAttributes", attributes(value));
                    put("before", object(value.path("beforeInput"), FixtureCall::part));
                    put("after", object(value.path("afterInput"), FixtureCall::part));
                }
                case "html" -> put("content", markup(value.asString()));
                case "attributes" -> put("attributes", attributes(context));
                default -> words(key, value);
            }
        });
    }

    private void words(String key, JsonNode value) {
        if (value.isObject()) {
            put(key + "Part", part(value));
        } else {
            put(key, value(value));
        }
    }

    private void neighbour(String side) {
        var node = context.path(side);
        if (node.isObject()) {
            put(side, Link.to(text(node, "href"), Part.of(text(node, "text")).attributes(attributes(node))));
            put(side + "Label", object(node.path("label"), FixtureCall::part));
        } else if (context.has(side + "Url")) {
            put(side, Link.to(text(context, side + "Url"), ""));
            put(side + "Label", object(context.path(side + "Page"), FixtureCall::part));
        }
    }

    private @Nullable List<DateBox> dateBoxes() {
        if (context.has("items")) {
            return list(context.path("items"), item -> dateBox(item, word(item, "name")));
        }
        var boxes = new ArrayList<DateBox>();
        for (String name : List.of("day", "month", "year")) {
            var box = context.path(name);
            boxes.add(box.isBoolean() ? null : dateBox(box, name));
        }
        return boxes;
    }

    private DateBox dateBox(JsonNode box, String name) {
        String value = text(box, "value") != null ? text(box, "value") : text(context.path("values"), name);
        var label = box.has("label") ? part(box.path("label")) : Part.of(capital(name));
        int width = box.has("width") ? box.path("width").asInt() : name.equals("year") ? 4 : 2;
        return new DateBox(
                name,
                text(box, "id"),
                label,
                value,
                width,
                flag(box, "error"),
                flag(box, "disabled"),
                text(box, "autocomplete"),
                "text",
                "numeric",
                text(box, "classes"),
                attributes(box));
    }

    private void footer() {
        plain("meta", "navigation", "copyright");
        var meta = context.path("meta");
        put("meta", list(meta.path("items"), FixtureCall::link));
        put("metaPart", object(meta, FixtureCall::part));
        put("metaHeading", text(meta, "visuallyHiddenText"));
        // Ours says whose the page is only where it is told, since it is seldom NHS England's.
        if (context.has("copyright")) {
            words("copyright", context.path("copyright"));
        } else {
            put("copyright", "© NHS England");
        }
        var navigation = context.path("navigation");
        put(
                "navigation",
                navigation.isObject() ? List.of(footerGroup(navigation)) : list(navigation, FixtureCall::footerGroup));
    }

    private void header() {
        plain("logo", "service", "organisation", "navigation", "account", "search");
        var logo = context.path("logo");
        var service = context.path("service");
        var organisation = context.path("organisation");
        var navigation = context.path("navigation");
        var search = context.path("search");
        // Ours shows the NHS logo, and searches the NHS website, only where it is told.
        put("nhsLogo", true);
        put("logoHref", text(logo, "href"));
        put("logoSrc", text(logo, "src"));
        put("logoAlt", text(logo, "alt"));
        put("logoAriaLabel", text(logo, "ariaLabel"));
        put("serviceName", text(service, "text"));
        put("serviceHref", text(service, "href"));
        put("organisation", text(organisation, "name"));
        put("organisationSplit", text(organisation, "split"));
        put("organisationDescriptor", text(organisation, "descriptor"));
        put("navigation", list(navigation.path("items"), FixtureCall::link));
        put("navigationColour", text(navigation, "colour"));
        put("navigationJustified", flag(navigation, "justified"));
        put("navigationClasses", text(navigation, "classes"));
        put("account", list(context.path("account").path("items"), FixtureCall::link));
        if (context.has("search")) {
            put("search", true);
            put("searchAction", "https://www.nhs.uk/search/");
            put("searchLabel", "Search the NHS website");
            put("searchLabel", text(search.path("label"), "visuallyHiddenText"));
            put("searchPlaceholder", text(search.path("input"), "placeholder"));
        }
    }

    private void tables() {
        plain("head", "rows", "card", "panel", "heading", "headingLevel");
        put("head", list(context.path("head"), FixtureCall::cell));
        put("rows", list(context.path("rows"), row -> row.isArray() ? list(row, FixtureCall::cell) : null));
        if (context.path("card").isObject()) {
            put("card", card(context.path("card")));
        } else if (context.path("card").asBoolean(false)
                || context.path("panel").asBoolean(false)) {
            var heading = Part.of(text(context, "heading"));
            put(
                    "card",
                    Card.of(
                                    context.has("headingLevel")
                                            ? heading.level(
                                                    context.path("headingLevel").asInt())
                                            : heading)
                            .variant(context.has("panel") ? "feature" : null));
        }
    }

    private static Part part(JsonNode node) {
        if (node.isBoolean()) {
            return Part.NONE;
        }
        if (!node.isObject()) {
            return Part.of(node.asString());
        }
        var words = node.has("html") ? Part.of(markup(node.path("html").asString())) : Part.of(text(node, "text"));
        return words.id(text(node, "id"))
                .classes(text(node, "classes"))
                .attributes(attributes(node))
                .hidden(text(node, "visuallyHiddenText"))
                .size(text(node, "size"))
                .level(node.has("level") ? Integer.valueOf(node.path("level").asInt()) : null)
                .element(text(node, "element"))
                .placement(text(node, "placement"))
                .href(text(node, "href"))
                .width(text(node, "width"))
                .forId(text(node, "for"))
                .caption(object(node.path("caption"), FixtureCall::part))
                .heading(object(node.path("heading"), FixtureCall::part))
                .pageHeading(flag(node, "isPageHeading"));
    }

    private static Link link(JsonNode node) {
        Link link = Link.to(text(node, "href"), part(node).href(null))
                .children(node.has("items") ? list(node.path("items"), FixtureCall::link) : null)
                .type(text(node, "type"));
        if (node.has("action")) {
            link = Link.post(word(node, "action"), word(node, "text")).classes(text(node, "classes"));
        }
        link = Boolean.TRUE.equals(flag(node, "current")) ? link.current() : link;
        link = Boolean.TRUE.equals(flag(node, "active")) ? link.active() : link;
        return Boolean.TRUE.equals(flag(node, "icon")) ? link.withUserIcon() : link;
    }

    private static Link page(JsonNode node) {
        if (Boolean.TRUE.equals(flag(node, "ellipsis"))) {
            return Link.gap();
        }
        Link link = Link.to(text(node, "href"), word(node, "number")).ariaLabel(text(node, "ariaLabel"));
        return Boolean.TRUE.equals(flag(node, "current")) ? link.current() : link;
    }

    private static List<Link> actions(JsonNode node) {
        return list(node.isArray() ? node : node.path("items"), FixtureCall::link);
    }

    private static Choice choice(JsonNode node) {
        if (node.path("divider").isBoolean()) {
            return Choice.rule();
        }
        if (node.has("divider")) {
            return Choice.divider(word(node, "divider")).behaviour(text(node, "behaviour"));
        }
        boolean exclusive = Boolean.TRUE.equals(flag(node, "exclusive"));
        return Choice.of(text(node, "value"), Part.of(text(node, "text")))
                .id(text(node, "id"))
                .name(text(node, "name"))
                .hint(object(node.path("hint"), FixtureCall::part))
                .conditional(object(node.path("conditional").path("html"), html -> markup(html.asString())))
                .checked(flag(node, "checked"))
                .disabled(flag(node, "disabled"))
                .behaviour(exclusive ? "exclusive" : text(node, "behaviour"))
                .behaviourGroup(text(node, node.has("exclusiveGroup") ? "exclusiveGroup" : "behaviourGroup"))
                .classes(text(node, "classes"))
                .attributes(attributes(node));
    }

    private static Row row(JsonNode node) {
        Row row = Row.of(part(node.path("key")), part(node.path("value")))
                .actions(actions(node.path("actions")))
                .id(text(node, "id"))
                .classes(text(node, "classes"))
                .attributes(attributes(node));
        return Boolean.FALSE.equals(flag(node, "border")) ? row.border(false) : row;
    }

    private static Card card(JsonNode node) {
        return Card.of(part(node.path("heading")))
                .href(text(node, "href"))
                .clickable(Boolean.TRUE.equals(flag(node, "clickable")))
                .actions(actions(node.path("actions")))
                .variant(text(node, "variant"));
    }

    private static @Nullable Cell cell(JsonNode node) {
        if (node.isBoolean()) {
            return null;
        }
        Cell cell = Cell.of(part(node))
                .format(text(node, "format"))
                .align(text(node, "align"))
                .sortNext(text(node, "sortNext"))
                .sortValue(text(node, "sortValue"));
        var sort = node.path("sort");
        return sort.isBoolean() ? cell.sortable() : sort.isString() ? cell.sorted(sort.asString()) : cell;
    }

    private static Tab tab(JsonNode node) {
        var panel = node.path("panel");
        return new Tab(
                word(node, "label"),
                text(node, "id"),
                panel.has("html") ? markup(panel.path("html").asString()) : null,
                text(panel, "text"),
                Attributes.NONE);
    }

    private static Task task(JsonNode node) {
        var heading = node.has("title") ? node.path("title") : node.path("heading");
        Task task = Task.of(text(node, "href"), part(heading)).hint(object(node.path("hint"), FixtureCall::part));
        var tag = node.path("status").path("tag");
        return tag.isObject()
                ? task.tag(
                        part(tag),
                        tag.path("colour").isBoolean() ? "no-colour" : text(tag, "colour"),
                        !Boolean.FALSE.equals(flag(tag, "border")))
                : task.status(part(node.path("status")));
    }

    private static Image image(JsonNode node) {
        return new Image(
                text(node, "src"),
                word(node, "alt"),
                node.has("html") ? markup(node.path("html").asString()) : null,
                !Boolean.FALSE.equals(flag(node, "border")),
                !Boolean.FALSE.equals(flag(node, "background")));
    }

    private static HeroColumn heroColumn(JsonNode node) {
        return new HeroColumn(
                part(node.path("heading")),
                part(node),
                object(node.path("image"), FixtureCall::image),
                text(node, "width"),
                text(node, "classes"));
    }

    private static FooterGroup footerGroup(JsonNode node) {
        return new FooterGroup(
                part(node.path("heading")),
                part(node),
                list(node.path("items"), FixtureCall::link),
                text(node, "width"));
    }

    private static Map<String, String> strings(JsonNode node) {
        var strings = new LinkedHashMap<String, String>();
        node.forEachEntry((key, value) -> strings.put(key, value.asString()));
        return strings;
    }

    private static @Nullable Attributes attributes(JsonNode node) {
        var attributes = new Attributes[] {Attributes.NONE};
        node.path("attributes").forEachEntry((name, value) -> attributes[0] = attributes[0].with(name, value(value)));
        return attributes[0];
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, @Nullable T> of) {
        var list = new ArrayList<T>();
        array.forEach(each -> list.add(each.isBoolean() ? null : of.apply(each)));
        return list;
    }

    private static <T> @Nullable T object(JsonNode node, Function<JsonNode, T> of) {
        return node.isMissingNode() || node.isNull() || (node.isBoolean() && !node.asBoolean()) ? null : of.apply(node);
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isString()
                ? node.asString()
                : node.isBoolean() ? node.asBoolean() : node.isNumber() ? node.asInt() : null;
    }

    private static @Nullable String text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    private static String word(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static @Nullable Boolean flag(JsonNode node, String key) {
        return node.path(key).isBoolean() ? node.path(key).asBoolean() : null;
    }

    private static Content markup(String html) {
        return output -> output.writeContent(html);
    }

    private void put(String key, @Nullable Object value) {
        if (value != null
                && !(value instanceof List<?> list && list.isEmpty() && !key.equals("items") && !key.equals("rows"))) {
            params.put(key, value);
        }
    }

    static String camel(String name) {
        return Pattern.compile("-(.)").matcher(name).replaceAll(letter -> capital(letter.group(1)));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
