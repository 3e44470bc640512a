package regard.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * A part of a component when its words alone are not enough: a label that is also the heading of the page, a hint with a link in
 * it, a heading of another size. Components take the words as {@code label}, {@code hint}, {@code heading} and so on, or the
 * whole part as {@code labelPart}, {@code hintPart}, {@code headingPart}. A part never changes; each method gives another one.
 */
public final class Part implements Content {

    public static final Part NONE = new Part();

    private @Nullable String text;
    private @Nullable Content content;
    private @Nullable String id;
    private @Nullable String classes;
    private @Nullable Attributes attributes;
    private @Nullable String hidden;
    private @Nullable String size;
    private @Nullable Integer level;
    private @Nullable String element;
    private @Nullable String placement;
    private @Nullable String href;
    private @Nullable String width;
    private @Nullable String forId;
    private @Nullable Part caption;
    private @Nullable Part heading;
    private @Nullable Boolean pageHeading;

    private Part() {}

    private Part(Part other) {
        text = other.text;
        content = other.content;
        id = other.id;
        classes = other.classes;
        attributes = other.attributes;
        hidden = other.hidden;
        size = other.size;
        level = other.level;
        element = other.element;
        placement = other.placement;
        href = other.href;
        width = other.width;
        forId = other.forId;
        caption = other.caption;
        heading = other.heading;
        pageHeading = other.pageHeading;
    }

    public static Part of(@Nullable String text) {
        var part = new Part();
        part.text = text;
        return part;
    }

    /** Words with markup in them, from a template. */
    public static Part of(@Nullable Content content) {
        var part = new Part();
        part.content = content;
        return part;
    }

    /** The question of a page that asks one thing: a large label or legend that is the heading of the page. */
    public static Part question(String text) {
        return of(text).size("l").asHeading();
    }

    /** The part or the markup if there is one, otherwise the plain words. */
    static Part either(@Nullable Content content, @Nullable String text) {
        return content instanceof Part part ? part : content != null ? of(content) : of(text);
    }

    public Part id(@Nullable String value) {
        var part = new Part(this);
        part.id = value;
        return part;
    }

    public Part classes(@Nullable String value) {
        var part = new Part(this);
        part.classes = value;
        return part;
    }

    public Part attributes(@Nullable Attributes value) {
        var part = new Part(this);
        part.attributes = value;
        return part;
    }

    /** Words that only a screen reader says, to tell this part from others like it. */
    public Part hidden(@Nullable String value) {
        var part = new Part(this);
        part.hidden = value;
        return part;
    }

    /** One of s, m, l, xl (headings also xs and xxs). */
    public Part size(@Nullable String value) {
        var part = new Part(this);
        part.size = value;
        return part;
    }

    /** The level of a heading, 1 to 6. */
    public Part level(@Nullable Integer value) {
        var part = new Part(this);
        part.level = value;
        return part;
    }

    public Part element(@Nullable String value) {
        var part = new Part(this);
        part.element = value;
        return part;
    }

    /** Where a caption stands: before, start, end or after. */
    public Part placement(@Nullable String value) {
        var part = new Part(this);
        part.placement = value;
        return part;
    }

    public Part href(@Nullable String value) {
        var part = new Part(this);
        part.href = value;
        return part;
    }

    /** One of NHS.UK's widths, for example one-half. */
    public Part width(@Nullable String value) {
        var part = new Part(this);
        part.width = value;
        return part;
    }

    public Part forId(@Nullable String value) {
        var part = new Part(this);
        part.forId = value;
        return part;
    }

    /** Smaller words with a heading, such as "Question 4 of 12". */
    public Part caption(@Nullable String value) {
        return caption(value == null ? null : of(value));
    }

    public Part caption(@Nullable Part value) {
        var part = new Part(this);
        part.caption = value;
        return part;
    }

    /** Makes a label or legend a heading, of level 1. */
    public Part asHeading() {
        return heading(NONE);
    }

    /** Makes a label or legend a heading, with the options of that heading. */
    public Part heading(@Nullable Part value) {
        var part = new Part(this);
        part.heading = value;
        return part;
    }

    /** Says yes or no to being the heading of the page, whatever {@link #heading} says. */
    public Part pageHeading(@Nullable Boolean value) {
        var part = new Part(this);
        part.pageHeading = value;
        return part;
    }

    boolean hasWords() {
        return content != null ? !content.isEmptyContent() : text != null && !text.isEmpty();
    }

    boolean isMarkup() {
        return content != null;
    }

    @Override
    public boolean isEmptyContent() {
        return !hasWords();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (content != null) {
            content.writeTo(output);
        } else {
            output.writeUserContent(text);
        }
    }

    Part words(Part other) {
        var part = new Part(this);
        part.text = other.text;
        part.content = other.content;
        return part;
    }

    Part defaultId(String value) {
        return id == null ? id(value) : this;
    }

    Part defaultText(@Nullable String value) {
        return hasWords() || value == null ? this : words(of(value));
    }

    // A label or legend that is a heading takes its words, size and caption from the heading first.

    boolean isHeading() {
        return pageHeading == null ? heading != null : pageHeading;
    }

    Part headingPart() {
        return heading == null ? NONE : heading;
    }

    Part labelWords() {
        Part first = isHeading() ? headingPart() : this;
        return first.hasWords() ? first : isHeading() ? this : headingPart();
    }

    @Nullable
    String labelSize() {
        String headings = headingPart().size;
        return isHeading() && headings != null ? headings : size;
    }

    @Nullable
    String labelHidden() {
        String headings = headingPart().hidden;
        return isHeading() && headings != null ? headings : hidden;
    }

    Part labelCaption() {
        Part headings = headingPart().caption;
        Part chosen = isHeading() && headings != null ? headings : caption;
        Part found = chosen == null ? NONE : chosen;
        return found.size == null ? found.size(labelSize()) : found;
    }

    Part captionPart() {
        return caption == null ? NONE : caption;
    }

    boolean stands(String where) {
        return where.equals(placement);
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String classes() {
        return classes;
    }

    @Nullable
    Attributes attributes() {
        return attributes;
    }

    @Nullable
    String hidden() {
        return hidden;
    }

    @Nullable
    String size() {
        return size;
    }

    @Nullable
    Integer level() {
        return level;
    }

    @Nullable
    String element() {
        return element;
    }

    @Nullable
    String placement() {
        return placement;
    }

    @Nullable
    String href() {
        return href;
    }

    @Nullable
    String width() {
        return width;
    }

    @Nullable
    String forId() {
        return forId;
    }
}
