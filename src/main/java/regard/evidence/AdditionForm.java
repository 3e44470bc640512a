package regard.evidence;

import org.jspecify.annotations.Nullable;

/** Evidence as somebody typed it. */
record AdditionForm(String kind, String title, String href) {

    AdditionForm(@Nullable String kind, @Nullable String title, @Nullable String href) {
        this.kind = kind == null ? "" : kind;
        this.title = title == null ? "" : title;
        this.href = href == null ? "" : href;
    }
}
