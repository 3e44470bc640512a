package regard.decisions;

import java.util.UUID;

/** One of the options that were before those who decided. */
public record OptionId(UUID value) {

    public static OptionId random() {
        return new OptionId(UUID.randomUUID());
    }
}
