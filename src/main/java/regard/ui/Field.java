package regard.ui;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a control of a form: its hint and its error, and the ids by which the control names both as its
 * description.
 */
record Field(
        String id,
        Part hint,
        Part error,
        boolean wrong,
        @Nullable String describedBy) {

    static Field of(@Nullable String id, Part hint, Part error, boolean wrong, @Nullable String describedBy) {
        Part namedHint = hint.defaultId(id + "-hint");
        Part namedError = error.defaultId(id + "-error");
        return new Field(
                String.valueOf(id),
                namedHint,
                namedError,
                wrong || error.hasWords(),
                joined(
                        describedBy,
                        namedHint.hasWords() ? namedHint.id() : null,
                        namedError.hasWords() ? namedError.id() : null));
    }

    ClassNames group(@Nullable String classes) {
        return group(classes, false);
    }

    ClassNames group(@Nullable String classes, boolean partIsWrong) {
        return ClassNames.of("nhsuk-form-group", classes).and(wrong || partIsWrong ? "nhsuk-form-group--error" : null);
    }

    /** Those there are, with a space between; nothing for none. */
    static @Nullable String joined(@Nullable String... words) {
        String all = Arrays.stream(words)
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
