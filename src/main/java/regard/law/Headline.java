package regard.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the duty assessment came to, as it heads a verdict on rules. */
public record Headline(@Nullable String outcome, @Nullable String level, List<String> flags) {

    static final Headline NOT_ASSESSED = new Headline(null, null, List.of());

    public Headline {
        flags = List.copyOf(flags);
    }
}
