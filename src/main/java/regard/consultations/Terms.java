package regard.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import regard.kernel.Period;
import regard.kernel.Problem;

/**
 * On what terms people are asked.
 *
 * @param feedbackBy by when they are told what was heard
 * @param shortReason why they have fewer days than they normally would; blank if they have not
 */
public record Terms(Period period, LocalDate feedbackBy, String shortReason) {

    // Longer than the response of 12 weeks that R-49 watches, so that a person must mean it.
    private static final int LATEST_FEEDBACK_DAYS = 84;

    /** The usual terms: as many days as the period has, and what was heard within 12 weeks of the last. */
    public static Terms of(Period period) {
        return new Terms(period, period.last().plusDays(LATEST_FEEDBACK_DAYS), "");
    }

    public Terms because(String reason) {
        return new Terms(period, feedbackBy, reason);
    }

    List<Problem> problems(AdequateTime adequateTime, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (period.first().isBefore(today)) {
            problems.add(new Problem("first", "consultations.first.past", today));
        }
        if (shortReason.isBlank()) {
            problems.addAll(adequateTime.check(period));
        }
        if (feedbackBy.isBefore(period.last())) {
            problems.add(new Problem("feedback", "consultations.feedback.before-last", period.last()));
        } else if (feedbackBy.isAfter(period.last().plusDays(LATEST_FEEDBACK_DAYS))) {
            problems.add(new Problem(
                    "feedback", "consultations.feedback.too-late", period.last().plusDays(LATEST_FEEDBACK_DAYS)));
        }
        return problems;
    }
}
