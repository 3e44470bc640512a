package regard.concerns;

import java.time.LocalDate;
import java.util.List;

/** Everything people said who were not asked, those that wait first. */
record ConcernsPage(List<Concern> concerns, LocalDate today) {

    long waiting() {
        return concerns.stream().filter(concern -> concern.reply().isEmpty()).count();
    }

    boolean isLate(Concern concern) {
        return concern.reply().isEmpty() && concern.dueOn().isBefore(today);
    }
}
