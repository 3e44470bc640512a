package regard.promises;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of how a promise stands. */
record StandingForm(@Nullable Integer version, String standing, String because, String advice) {

    StandingForm {
        standing = Objects.requireNonNullElse(standing, "");
        because = Objects.requireNonNullElse(because, "");
        advice = Objects.requireNonNullElse(advice, "");
    }

    static StandingForm of(Promise promise) {
        return new StandingForm(promise.version(), promise.standing().name(), promise.because(), promise.adviceRef());
    }

    Optional<Promise.Standing> chosen() {
        return Arrays.stream(Promise.Standing.values())
                .filter(each -> each.name().equals(standing))
                .findFirst();
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
