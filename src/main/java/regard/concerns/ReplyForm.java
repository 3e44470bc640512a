package regard.concerns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;

/** What was typed as an answer, kept so that a refused page can show it again. */
record ReplyForm(String outcome, String words) {

    static final ReplyForm EMPTY = new ReplyForm("", "");
    private static final int LONGEST = 3_000;

    ReplyForm(@Nullable String outcome, @Nullable String words) {
        this.outcome = Objects.requireNonNullElse(outcome, "");
        this.words = Objects.requireNonNullElse(words, "");
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("outcome", "concerns.outcome.missing"));
        }
        if (words.isBlank()) {
            problems.add(new Problem("words", "concerns.words.missing"));
        } else if (words.length() > LONGEST) {
            problems.add(new Problem("words", "concerns.too-long", LONGEST));
        }
        return problems;
    }

    Optional<Concern.Outcome> chosen() {
        return Arrays.stream(Concern.Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst();
    }
}
