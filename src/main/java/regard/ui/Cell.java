package regard.ui;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cell of a table, in its head or its body. It never changes; each method gives another one. */
public final class Cell {

    private Part words = Part.NONE;
    private @Nullable String header;
    private @Nullable String format;
    private @Nullable String align;
    private @Nullable Integer colspan;
    private @Nullable Integer rowspan;
    private @Nullable String sort;
    private @Nullable String sortNext;
    private @Nullable String sortValue;

    private Cell() {}

    private Cell(Cell other) {
        words = other.words;
        header = other.header;
        format = other.format;
        align = other.align;
        colspan = other.colspan;
        rowspan = other.rowspan;
        sort = other.sort;
        sortNext = other.sortNext;
        sortValue = other.sortValue;
    }

    public static Cell of(@Nullable String text) {
        return of(Part.of(text));
    }

    public static Cell of(Content content) {
        return of(Part.either(content, null));
    }

    public static Cell of(Part words) {
        var cell = new Cell();
        cell.words = words;
        return cell;
    }

    /** Figures, in the head or the body: they stand right. */
    public static Cell number(String text) {
        return of(text).format("numeric");
    }

    /** Cells of plain words, for a head or a row. */
    public static List<Cell> row(String... texts) {
        return Arrays.stream(texts).map(Cell::of).toList();
    }

    /** The head of a table of figures: words, then columns of numbers. */
    static List<Cell> figuresHead(List<String> texts) {
        return Stream.concat(
                        Stream.of(of(texts.getFirst())), texts.stream().skip(1).map(Cell::number))
                .toList();
    }

    static List<Cell> figures(List<String> texts) {
        return texts.stream().map(Cell::of).toList();
    }

    public Cell href(@Nullable String href) {
        return words(words.href(href));
    }

    public Cell classes(@Nullable String classes) {
        return words(words.classes(classes));
    }

    public Cell attributes(@Nullable Attributes attributes) {
        return words(words.attributes(attributes));
    }

    public Cell width(@Nullable String width) {
        return words(words.width(width));
    }

    public Cell hidden(@Nullable String hidden) {
        return words(words.hidden(hidden));
    }

    /** A column that can be sorted, in the page or, where it links somewhere, on the server. */
    public Cell sortable() {
        return sorted("none");
    }

    /** A column that can be sorted and now is: ascending or descending. */
    public Cell sorted(String order) {
        var copy = new Cell(this);
        copy.sort = order;
        return copy;
    }

    private Cell words(Part value) {
        var copy = new Cell(this);
        copy.words = value;
        return copy;
    }

    /** The name of the column as a narrow screen shows it, when the head has another. */
    public Cell header(@Nullable String value) {
        var copy = new Cell(this);
        copy.header = value;
        return copy;
    }

    /** numeric or string; a column passes it on to its cells. */
    public Cell format(@Nullable String value) {
        var copy = new Cell(this);
        copy.format = value;
        return copy;
    }

    /** left, centre or right. */
    public Cell align(@Nullable String value) {
        var copy = new Cell(this);
        copy.align = value;
        return copy;
    }

    public Cell colspan(@Nullable Integer value) {
        var copy = new Cell(this);
        copy.colspan = value;
        return copy;
    }

    public Cell rowspan(@Nullable Integer value) {
        var copy = new Cell(this);
        copy.rowspan = value;
        return copy;
    }

    /** The order a first press asks for: ascending or descending. */
    public Cell sortNext(@Nullable String value) {
        var copy = new Cell(this);
        copy.sortNext = value;
        return copy;
    }

    /** What the cell is sorted by, when its words would sort wrongly. */
    public Cell sortValue(@Nullable String value) {
        var copy = new Cell(this);
        copy.sortValue = value;
        return copy;
    }

    /** This cell below the head of its column, which passes on its format and its side. */
    Cell under(@Nullable Cell head) {
        if (head == null) {
            return this;
        }
        boolean textAmongFigures = "string".equals(format) && "numeric".equals(head.format);
        return format(format == null ? head.format : format)
                .align(align != null ? align : textAmongFigures ? "right" : head.align);
    }

    Attributes sortAttributes(boolean sortable, boolean onServer) {
        return Attributes.of("data-sort", sortable && sort != null)
                .with("data-sort-next", sortable && !onServer ? sortNext : null)
                .with("aria-sort", sortable && sort != null && !sort.equals("none") ? sort : null);
    }

    Attributes valueAttributes() {
        return Attributes.of("data-sort-value", sortValue);
    }

    /** The id of a caption that names the box in which its table scrolls. */
    static String captionId(String caption) {
        String words = caption.replace(' ', '-').toLowerCase(Locale.ROOT);
        return "table-" + words.substring(0, Math.min(40, words.length())) + "-caption";
    }

    Part words() {
        return words;
    }

    @Nullable
    String header() {
        return header;
    }

    @Nullable
    String format() {
        return format;
    }

    @Nullable
    String align() {
        return align;
    }

    @Nullable
    Integer colspan() {
        return colspan;
    }

    @Nullable
    Integer rowspan() {
        return rowspan;
    }

    @Nullable
    String sort() {
        return sort;
    }

    @Nullable
    String sortNext() {
        return sortNext;
    }

    @Nullable
    String sortValue() {
        return sortValue;
    }
}
