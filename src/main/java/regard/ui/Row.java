package regard.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a summary list: what it is, how it stands, and what can be done about it. It never changes; each method gives another one. */
public final class Row {

    private Part key = Part.NONE;
    private Part value = Part.NONE;
    private List<Link> actions = List.of();
    private Part actionsPart = Part.NONE;
    private boolean border = true;
    private @Nullable String id;
    private @Nullable String classes;
    private @Nullable Attributes attributes;

    private Row() {}

    private Row(Row other) {
        key = other.key;
        value = other.value;
        actions = other.actions;
        actionsPart = other.actionsPart;
        border = other.border;
        id = other.id;
        classes = other.classes;
        attributes = other.attributes;
    }

    public static Row of(String key, @Nullable String value) {
        return of(Part.of(key), Part.of(value));
    }

    public static Row of(String key, Content value) {
        return of(Part.of(key), Part.either(value, null));
    }

    public static Row of(Part key, Part value) {
        var row = new Row();
        row.key = key;
        row.value = value;
        return row;
    }

    public Row actions(List<Link> links) {
        var copy = new Row(this);
        copy.actions = links.stream().filter(Objects::nonNull).toList();
        return copy;
    }

    public Row action(Link link) {
        return actions(List.of(link));
    }

    /** Id, classes, width and attributes of the actions. */
    public Row actionsPart(Part value) {
        var copy = new Row(this);
        copy.actionsPart = value;
        return copy;
    }

    public Row border(boolean value) {
        var copy = new Row(this);
        copy.border = value;
        return copy;
    }

    public Row id(@Nullable String value) {
        var copy = new Row(this);
        copy.id = value;
        return copy;
    }

    public Row classes(@Nullable String value) {
        var copy = new Row(this);
        copy.classes = value;
        return copy;
    }

    public Row attributes(@Nullable Attributes value) {
        var copy = new Row(this);
        copy.attributes = value;
        return copy;
    }

    Part key() {
        return key;
    }

    Part value() {
        return value;
    }

    List<Link> actions() {
        return actions;
    }

    Part actionsPart() {
        return actionsPart;
    }

    boolean border() {
        return border;
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
}
