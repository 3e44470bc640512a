package regard.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * What the person typed, kept so that a refused page can show it again.
 *
 * @param cleared the lines that name nobody, as they say who looked at them
 */
record OpeningForm(DateInput first, DateInput last, DateInput feedback, String shortReason, Set<String> cleared) {

    OpeningForm(
            @Nullable DateInput first,
            @Nullable DateInput last,
            @Nullable DateInput feedback,
            @Nullable String shortReason,
            @Nullable Set<String> cleared) {
        this.first = first == null ? DateInput.EMPTY : first;
        this.last = last == null ? DateInput.EMPTY : last;
        this.feedback = feedback == null ? DateInput.EMPTY : feedback;
        this.shortReason = shortReason == null ? "" : shortReason;
        this.cleared = cleared == null ? Set.of() : cleared;
    }

    /** What most people will want: from tomorrow, for as long as people should have, with an answer 8 weeks later. */
    static OpeningForm usual(LocalDate today, AdequateTime adequateTime) {
        LocalDate first = today.plusDays(1);
        LocalDate last = adequateTime.last(first);
        return new OpeningForm(DateInput.of(first), DateInput.of(last), DateInput.of(last.plusWeeks(8)), "", Set.of());
    }

    List<Problem> unreadable() {
        var problems = new ArrayList<Problem>();
        if (first.date().isEmpty()) {
            problems.add(new Problem(first.wrongField("first"), "consultations.first.unreadable"));
        }
        if (last.date().isEmpty()) {
            problems.add(new Problem(last.wrongField("last"), "consultations.last.unreadable"));
        }
        if (feedback.date().isEmpty()) {
            problems.add(new Problem(feedback.wrongField("feedback"), "consultations.feedback.unreadable"));
        }
        if (problems.isEmpty()
                && last.date().orElseThrow().isBefore(first.date().orElseThrow())) {
            problems.add(new Problem(
                    "last", "consultations.last.before-first", first.date().orElseThrow()));
        }
        if (shortReason.length() > 1_000) {
            problems.add(new Problem("shortReason", "consultations.reason.too-long", 1_000));
        }
        return problems;
    }

    Terms terms() {
        return new Terms(
                new Period(first.date().orElseThrow(), last.date().orElseThrow()),
                feedback.date().orElseThrow(),
                shortReason.strip());
    }
}
