package regard.duties.urgent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.duties.DutyFacts.Urgent;
import regard.duties.urgent.UrgentChange.What;

/**
 * A change that was decided urgently and is temporary: until when, and what became of it. Past its review date it is a permanent
 * change that nobody was asked about.
 *
 * @param reviewOn when it is to be looked at again, after a renewal the new day
 */
record TemporaryChange(LocalDate effectiveFrom, LocalDate reviewOn, List<UrgentChange> history) {

    static Optional<TemporaryChange> of(Urgent urgent, List<UrgentChange> history) {
        LocalDate from = urgent.effectiveFrom();
        LocalDate review = urgent.reviewOn();
        if (!urgent.claimed() || !urgent.temporary() || from == null || review == null) {
            return Optional.empty();
        }
        LocalDate until = history.stream()
                .filter(change -> change.what() == What.RENEWED)
                .flatMap(change -> change.newReviewOn().stream())
                .findFirst()
                .orElse(review);
        return Optional.of(new TemporaryChange(from, until, List.copyOf(history)));
    }

    /** Restored, or assessed as a permanent change. */
    Optional<UrgentChange> end() {
        return history.stream().filter(change -> change.what() != What.RENEWED).findFirst();
    }

    boolean isOpen() {
        return end().isEmpty();
    }

    /** One renewal is allowed; after it comes an assessment of a permanent change. */
    boolean mayBeRenewed() {
        return isOpen() && history.stream().noneMatch(change -> change.what() == What.RENEWED);
    }

    boolean isOverdueOn(LocalDate day) {
        return isOpen() && reviewOn.isBefore(day);
    }
}
