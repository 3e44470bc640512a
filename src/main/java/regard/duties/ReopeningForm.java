package regard.duties;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an assessment is opened again, as somebody typed it. */
record ReopeningForm(int version, List<String> reasons, String because) {

    ReopeningForm(int version, @Nullable List<String> reasons, @Nullable String because) {
        this.version = version;
        this.reasons = reasons == null ? List.of() : List.copyOf(reasons);
        this.because = because == null ? "" : because;
    }

    List<Reopening> chosen() {
        return Arrays.stream(Reopening.values())
                .filter(reason -> reasons.contains(reason.name()))
                .toList();
    }
}
