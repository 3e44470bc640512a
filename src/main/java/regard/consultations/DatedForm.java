package regard.consultations;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** Something with a day, as somebody typed it: a step that came before, or a change while people could answer. */
record DatedForm(String kind, String what, DateInput on, DateInput noticeSentOn) {

    static final DatedForm EMPTY = new DatedForm("", "", DateInput.EMPTY, DateInput.EMPTY);

    DatedForm(@Nullable String kind, @Nullable String what, @Nullable DateInput on, @Nullable DateInput noticeSentOn) {
        this.kind = Objects.requireNonNullElse(kind, "");
        this.what = Objects.requireNonNullElse(what, "");
        this.on = Objects.requireNonNullElse(on, DateInput.EMPTY);
        this.noticeSentOn = Objects.requireNonNullElse(noticeSentOn, DateInput.EMPTY);
    }

    /** What the page shows. */
    record Page(StaffPage head, DatedForm form, List<Problem> problems) {}
}
