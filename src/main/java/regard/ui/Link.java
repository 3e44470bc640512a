package regard.ui;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to follow or to press: in a breadcrumb, the header, the footer, an error summary, a card, a summary list, a list of
 * pages. It never changes; each method gives another one.
 */
public final class Link {

    private Part words = Part.NONE;
    private @Nullable String href;
    private boolean current;
    private boolean active;
    private boolean gap;
    private @Nullable List<Link> children;
    private @Nullable String ariaLabel;
    private @Nullable String type;
    private @Nullable String name;
    private @Nullable String value;
    private @Nullable String action;
    private boolean userIcon;
    private @Nullable Content fields;

    private Link() {}

    private Link(Link other) {
        words = other.words;
        href = other.href;
        current = other.current;
        active = other.active;
        gap = other.gap;
        children = other.children;
        ariaLabel = other.ariaLabel;
        type = other.type;
        name = other.name;
        value = other.value;
        action = other.action;
        userIcon = other.userIcon;
        fields = other.fields;
    }

    public static Link to(@Nullable String href, String text) {
        return to(href, Part.of(text));
    }

    public static Link to(@Nullable String href, Part words) {
        var link = new Link();
        link.href = href;
        link.words = words;
        return link;
    }

    /** Words that stand among links but lead nowhere. */
    public static Link text(String text) {
        return to(null, text);
    }

    /** A button that looks like a link, for what changes something. */
    public static Link button(String text, @Nullable String name, @Nullable String value) {
        var link = to(null, text);
        link.type = "submit";
        link.name = name;
        link.value = value;
        return link;
    }

    /** A button of its own form, as in the account part of the header. */
    public static Link post(String action, String text) {
        var link = to(null, text);
        link.action = action;
        return link;
    }

    /** The pages left out of a long list of pages. */
    public static Link gap() {
        var link = new Link();
        link.gap = true;
        return link;
    }

    /** The page we are on. */
    public Link current() {
        var copy = new Link(this);
        copy.current = true;
        return copy;
    }

    /** The section we are in. */
    public Link active() {
        var copy = new Link(this);
        copy.active = true;
        return copy;
    }

    /** Says to a screen reader what the link is about: Change (closing date). */
    public Link about(String hidden) {
        return words(words.hidden(hidden));
    }

    public Link id(@Nullable String id) {
        return words(words.id(id));
    }

    public Link classes(@Nullable String classes) {
        return words(words.classes(classes));
    }

    public Link attributes(@Nullable Attributes attributes) {
        return words(words.attributes(attributes));
    }

    /** What the form of this button sends along, such as its token. */
    public Link fields(@Nullable Content hiddenFields) {
        var copy = new Link(this);
        copy.fields = hiddenFields;
        return copy;
    }

    @Nullable
    Content fields() {
        return fields;
    }

    /** With the picture of a person, in the account part of the header. */
    public Link withUserIcon() {
        var copy = new Link(this);
        copy.userIcon = true;
        return copy;
    }

    Link type(@Nullable String value) {
        var copy = new Link(this);
        copy.type = value;
        return copy;
    }

    private Link words(Part value) {
        var copy = new Link(this);
        copy.words = value;
        return copy;
    }

    public Link href(@Nullable String value) {
        var copy = new Link(this);
        copy.href = value;
        return copy;
    }

    /** Links one level below, in a contents list. */
    public Link children(@Nullable List<Link> value) {
        var copy = new Link(this);
        copy.children = value;
        return copy;
    }

    public Link ariaLabel(@Nullable String value) {
        var copy = new Link(this);
        copy.ariaLabel = value;
        return copy;
    }

    boolean isButton() {
        return href == null || type != null;
    }

    @Nullable
    String ariaCurrent() {
        return current ? "page" : active ? "true" : null;
    }

    @Nullable
    String pageLabel(String page) {
        return ariaLabel != null ? ariaLabel : page + " " + words.text();
    }

    Part words() {
        return words;
    }

    @Nullable
    String href() {
        return href;
    }

    boolean isCurrent() {
        return current;
    }

    boolean isGap() {
        return gap;
    }

    @Nullable
    List<Link> children() {
        return children;
    }

    @Nullable
    String ariaLabel() {
        return ariaLabel;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String value() {
        return value;
    }

    @Nullable
    String action() {
        return action;
    }

    boolean hasUserIcon() {
        return userIcon;
    }
}
