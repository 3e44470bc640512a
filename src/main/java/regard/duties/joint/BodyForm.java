package regard.duties.joint;

import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** The signature of a body, or the record of one, as somebody typed it. */
record BodyForm(String statement, String affected, String councils, DateInput signedOn, String paper) {

    static final BodyForm EMPTY = new BodyForm("", "", "", DateInput.EMPTY, "");

    BodyForm(
            @Nullable String statement,
            @Nullable String affected,
            @Nullable String councils,
            @Nullable DateInput signedOn,
            @Nullable String paper) {
        this.statement = clean(statement);
        this.affected = clean(affected);
        this.councils = clean(councils);
        this.signedOn = signedOn == null ? DateInput.EMPTY : signedOn;
        this.paper = clean(paper);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }
}
