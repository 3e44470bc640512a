package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.Urgent;
import regard.duties.DutyRules.Facts;
import regard.law.Finding;
import regard.law.Terms;

/** What a decision that could not wait must show, tell and have reviewed. */
final class UrgencyRules {

    private UrgencyRules() {}

    /** Urgency that the body made itself, or cannot show, is no excuse (Pow, Morris). */
    static List<Finding> urgencyShown(Facts facts, Terms terms) {
        if (facts.assessment() == null || !facts.assessment().isAboutServices()) {
            return Finding.none();
        }
        List<String> failed = Urgency.of(facts.assessment()).failed();
        return failed.isEmpty()
                ? Finding.none()
                : Finding.about(String.join(",", failed))
                        .with("failed", Trail.words(failed))
                        .only();
    }

    /** Regulation 23(2): the council is told at once, with the reason. */
    static List<Finding> noticesGiven(Facts facts, Terms terms) {
        if (facts.assessment() == null || !facts.is(terms, Outcome.ENGAGED_URGENT)) {
            return Finding.none();
        }
        LocalDate decided = facts.assessment().urgent().decidedOn();
        boolean told = Urgency.of(facts.assessment()).meets(Urgency.NOTICES);
        return decided != null && terms.on().isAfter(decided) && !told
                ? Finding.breach().with("decided", decided).only()
                : Finding.none();
    }

    /** A temporary change that outlives its review is a permanent one nobody was asked about. */
    static List<Finding> temporaryChangeReviewed(Facts facts, Terms terms) {
        if (facts.assessment() == null || !facts.is(terms, Outcome.ENGAGED_URGENT)) {
            return Finding.none();
        }
        Urgent urgent = facts.assessment().urgent();
        if (!urgent.temporary()
                || isDone(urgent.restoredOn(), terms)
                || isDone(urgent.permanentAssessmentOn(), terms)) {
            return Finding.none();
        }
        LocalDate review = review(urgent);
        return review != null && review.isBefore(terms.on())
                ? Finding.breach().with("review", review).only()
                : Finding.none();
    }

    private static boolean isDone(@Nullable LocalDate day, Terms terms) {
        return day != null && !day.isAfter(terms.on());
    }

    /** One renewal counts, and only with new evidence; after it comes an assessment of a permanent change. */
    private static @Nullable LocalDate review(Urgent urgent) {
        return urgent.renewals().stream()
                .limit(1)
                .filter(renewal -> renewal.newEvidenceOn() != null)
                .map(DutyFacts.Renewal::newReviewOn)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(urgent.reviewOn());
    }
}
