package regard.promises;

import java.util.Objects;

/** A text that somebody wants looked through. */
record ReadingForm(String text, String source, String activity) {

    ReadingForm {
        text = Objects.requireNonNullElse(text, "");
        source = Objects.requireNonNullElse(source, "");
        activity = Objects.requireNonNullElse(activity, "");
    }

    static final ReadingForm EMPTY = new ReadingForm("", "", "");
}
