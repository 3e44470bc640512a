package regard.consultations;

import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** Why, in public words; and, for more time, until when. */
record ReasonForm(DateInput last, String reason) {

    ReasonForm(@Nullable DateInput last, @Nullable String reason) {
        this.last = last == null ? DateInput.EMPTY : last;
        this.reason = reason == null ? "" : reason;
    }

    static ReasonForm empty() {
        return new ReasonForm(null, null);
    }
}
