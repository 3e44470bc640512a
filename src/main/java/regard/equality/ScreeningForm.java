package regard.equality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** A screening as somebody typed it. */
record ScreeningForm(String outcome, DateInput doneOn, String reason, List<String> groups, int version) {

    /** What a screening can come to, as the page asks it. */
    static final String ANALYSIS = "ANALYSIS";

    static final String NO_ANALYSIS = "NO_ANALYSIS";
    static final String NOT_DONE = "NOT_DONE";

    ScreeningForm(
            @Nullable String outcome,
            @Nullable DateInput doneOn,
            @Nullable String reason,
            @Nullable List<String> groups,
            int version) {
        this.outcome = outcome == null ? "" : outcome;
        this.doneOn = doneOn == null ? DateInput.EMPTY : doneOn;
        this.reason = reason == null ? "" : reason;
        this.groups = groups == null ? List.of() : List.copyOf(groups);
        this.version = version;
    }

    static ScreeningForm of(Screening screening) {
        String outcome = !screening.isDone() ? NOT_DONE : screening.analysisNeeded() ? ANALYSIS : NO_ANALYSIS;
        return new ScreeningForm(
                outcome,
                screening.doneOn().map(DateInput::of).orElse(DateInput.EMPTY),
                screening.reason(),
                screening.groups(),
                screening.version());
    }

    static ScreeningForm empty() {
        return new ScreeningForm("", DateInput.EMPTY, "", List.of(), 0);
    }

    boolean isDone() {
        return outcome.equals(ANALYSIS) || outcome.equals(NO_ANALYSIS);
    }

    Screenings.Answer answer() {
        return new Screenings.Answer(isDone(), doneOn.date(), outcome.equals(ANALYSIS), reason, groups);
    }
}
