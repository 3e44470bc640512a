package regard.consultations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/**
 * Why, in public words; and, for more time, until when.
 *
 * @param cleared the lines that name nobody, as they say who looked at them
 */
record ReasonForm(DateInput last, String reason, Set<String> cleared) {

    ReasonForm(@Nullable DateInput last, @Nullable String reason, @Nullable Set<String> cleared) {
        this.last = last == null ? DateInput.EMPTY : last;
        this.reason = reason == null ? "" : reason;
        this.cleared = cleared == null ? Set.of() : cleared;
    }

    Moves.Why why() {
        return new Moves.Why(reason, cleared);
    }

    static ReasonForm empty() {
        return new ReasonForm(null, null, null);
    }
}
