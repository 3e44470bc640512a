package regard.decisions;

import java.util.Optional;
import java.util.UUID;

/** One of the options that were before those who decided. */
public record OptionId(UUID value) {

    public static OptionId random() {
        return new OptionId(UUID.randomUUID());
    }

    /** What a form sent back, if it is an id at all. */
    static Optional<OptionId> read(String typed) {
        try {
            return Optional.of(new OptionId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
