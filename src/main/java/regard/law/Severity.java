package regard.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a breach weighs: critical blocks a gate for good, an error until an executive sets it aside, a warning never. */
public enum Severity {
    CRITICAL,
    ERROR,
    WARNING;

    /** As files and answers write it. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
