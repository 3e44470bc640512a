package regard.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * What was typed to record a decision, kept so that a refused page can show it again.
 *
 * @param cleared the lines that name nobody, as the person says who looked at them
 */
record TakingForm(
        DateInput on,
        @Nullable String option,
        String text,
        String reasons,
        @Nullable String different,
        String differentWhy,
        DateInput askedAgainOn,
        Set<String> cleared) {

    private static final String ANOTHER = "another";

    TakingForm {
        on = Objects.requireNonNullElse(on, DateInput.EMPTY);
        text = Objects.requireNonNullElse(text, "");
        reasons = Objects.requireNonNullElse(reasons, "");
        differentWhy = Objects.requireNonNullElse(differentWhy, "");
        askedAgainOn = Objects.requireNonNullElse(askedAgainOn, DateInput.EMPTY);
        cleared = Objects.requireNonNullElse(cleared, Set.of());
    }

    static TakingForm on(Optional<LocalDate> day) {
        return new TakingForm(DecisionController.input(day), null, "", "", null, "", DateInput.EMPTY, Set.of());
    }

    /** Something has to be chosen, of what was offered. */
    List<Problem> problems(Decision.Paper paper) {
        return ANOTHER.equals(option) || chosen().flatMap(paper::option).isPresent()
                ? List.of()
                : List.of(new Problem("option", "decisions.taking.option.missing"));
    }

    private Optional<OptionId> chosen() {
        return Optional.ofNullable(option).flatMap(OptionId::read);
    }

    Taking taking() {
        return new Taking(
                on.date(),
                chosen(),
                text.strip(),
                reasons.strip(),
                Optional.ofNullable(different).map("yes"::equals),
                differentWhy.strip(),
                askedAgainOn.date());
    }
}
