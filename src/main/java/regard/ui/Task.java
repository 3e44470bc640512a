package regard.ui;

import org.jspecify.annotations.Nullable;

/** A line of a task list: what is to be done, where, and how it stands. It never changes; each method gives another. */
public final class Task {

    private Part heading = Part.NONE;
    private @Nullable String href;
    private @Nullable Part hint;
    private Part status = Part.NONE;
    private @Nullable String tagColour;
    private boolean tag;
    private boolean tagBorder = true;
    private @Nullable String classes;

    private Task() {}

    private Task(Task other) {
        heading = other.heading;
        href = other.href;
        hint = other.hint;
        status = other.status;
        tagColour = other.tagColour;
        tag = other.tag;
        tagBorder = other.tagBorder;
        classes = other.classes;
    }

    public static Task of(@Nullable String href, String heading) {
        return of(href, Part.of(heading));
    }

    public static Task of(@Nullable String href, Part heading) {
        var task = new Task();
        task.href = href;
        task.heading = heading;
        return task;
    }

    public Task hint(String text) {
        return hint(Part.of(text));
    }

    /** Words without a tag, for what is done. */
    public Task status(String text) {
        return status(Part.of(text));
    }

    public Task status(Part words) {
        var copy = new Task(this);
        copy.status = words;
        copy.tag = false;
        return copy;
    }

    /** Words in a tag of a colour, as for {@code tag}. */
    public Task tag(Part words, @Nullable String colour, boolean border) {
        var copy = new Task(this);
        copy.status = words;
        copy.tag = true;
        copy.tagColour = colour;
        copy.tagBorder = border;
        return copy;
    }

    public Task tag(Status status, Words words) {
        return tag(Part.of(words.say(status.key())), status.colour(), true);
    }

    public Task hint(@Nullable Part value) {
        var copy = new Task(this);
        copy.hint = value;
        return copy;
    }

    public Task classes(@Nullable String value) {
        var copy = new Task(this);
        copy.classes = value;
        return copy;
    }

    Part heading() {
        return heading;
    }

    @Nullable
    String href() {
        return href;
    }

    @Nullable
    Part hint() {
        return hint;
    }

    Part status() {
        return status;
    }

    @Nullable
    String tagColour() {
        return tagColour;
    }

    boolean isTag() {
        return tag;
    }

    boolean tagBorder() {
        return tagBorder;
    }

    @Nullable
    String classes() {
        return classes;
    }
}
