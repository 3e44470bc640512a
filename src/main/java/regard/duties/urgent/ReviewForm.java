package regard.duties.urgent;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** What became of a temporary change, as somebody typed it. */
record ReviewForm(
        String what,
        DateInput on,
        DateInput newReviewOn,
        String evidence,
        DateInput evidenceOn,
        String reference,
        String note) {

    static final ReviewForm EMPTY = new ReviewForm(null, null, null, null, null, null, null);

    ReviewForm(
            @Nullable String what,
            @Nullable DateInput on,
            @Nullable DateInput newReviewOn,
            @Nullable String evidence,
            @Nullable DateInput evidenceOn,
            @Nullable String reference,
            @Nullable String note) {
        this.what = clean(what);
        this.on = on == null ? DateInput.EMPTY : on;
        this.newReviewOn = newReviewOn == null ? DateInput.EMPTY : newReviewOn;
        this.evidence = clean(evidence);
        this.evidenceOn = evidenceOn == null ? DateInput.EMPTY : evidenceOn;
        this.reference = clean(reference);
        this.note = clean(note);
    }

    Optional<UrgentChange.What> chosen() {
        return Arrays.stream(UrgentChange.What.values())
                .filter(each -> each.name().equals(what))
                .findFirst();
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }
}
