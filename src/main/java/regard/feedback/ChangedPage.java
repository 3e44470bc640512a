package regard.feedback;

import java.time.LocalDate;
import java.util.List;

/** What changed because people spoke, across all involvements, the latest first. */
record ChangedPage(List<Published> published, LocalDate today) {

    long done() {
        return published.stream()
                .mapToLong(each -> FeedbackSummary.of(each).done())
                .sum();
    }

    long late() {
        return published.stream()
                .flatMap(each -> each.items().stream())
                .filter(item -> item.isLateOn(today))
                .count();
    }

    static FeedbackSummary summary(Published published) {
        return FeedbackSummary.of(published);
    }
}
