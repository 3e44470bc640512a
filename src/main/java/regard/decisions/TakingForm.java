package regard.decisions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** What was typed to record a decision, kept so that a refused page can show it again. */
record TakingForm(
        DateInput on,
        @Nullable String option,
        String text,
        String reasons,
        @Nullable String different,
        String differentWhy,
        DateInput askedAgainOn) {

    TakingForm {
        on = Objects.requireNonNullElse(on, DateInput.EMPTY);
        text = Objects.requireNonNullElse(text, "");
        reasons = Objects.requireNonNullElse(reasons, "");
        differentWhy = Objects.requireNonNullElse(differentWhy, "");
        askedAgainOn = Objects.requireNonNullElse(askedAgainOn, DateInput.EMPTY);
    }

    static TakingForm on(Optional<LocalDate> day) {
        return new TakingForm(DecisionController.input(day), null, "", "", null, "", DateInput.EMPTY);
    }

    Taking taking() {
        return new Taking(
                on.date(),
                Optional.ofNullable(option)
                        .filter(id -> id.length() == 36)
                        .map(UUID::fromString)
                        .map(OptionId::new),
                text.strip(),
                reasons.strip(),
                Optional.ofNullable(different).map("yes"::equals),
                differentWhy.strip(),
                askedAgainOn.date());
    }
}
