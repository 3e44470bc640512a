package regard.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;

/**
 * What somebody writes to record a decision.
 *
 * @param option the option chosen; none where the decision is another
 * @param different whether it is so different from what people were asked about that they must be asked again; none if not said
 */
public record Taking(
        Optional<LocalDate> on,
        Optional<OptionId> option,
        String text,
        String reasons,
        Optional<Boolean> different,
        String differentWhy,
        Optional<LocalDate> askedAgainOn) {

    private static final int LONGEST = 5_000;

    List<Problem> problems(Decision.Paper paper, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (paper.maker().isBlank()) {
            problems.add(new Problem("", "decisions.taking.no-maker"));
        }
        if (on.isEmpty()) {
            problems.add(new Problem("on", "decisions.taking.on.missing"));
        } else if (on.get().isAfter(today)) {
            problems.add(new Problem("on", "decisions.taking.on.to-come"));
        }
        needs("text", text, problems);
        needs("reasons", reasons, problems);
        if (!wasConsultedOn(paper)) {
            answersReconsultation(problems);
        }
        return problems;
    }

    private static void needs(String field, String words, List<Problem> problems) {
        if (words.isBlank()) {
            problems.add(new Problem(field, "decisions.taking." + field + ".missing"));
        } else if (words.length() > LONGEST) {
            problems.add(new Problem(field, "decisions.too-long", LONGEST));
        }
    }

    /** Whether people were asked about what is decided. */
    boolean wasConsultedOn(Decision.Paper paper) {
        return option.flatMap(paper::option)
                .filter(chosen -> chosen.standing() == OptionConsidered.Standing.CONSULTED)
                .isPresent();
    }

    /** R (Moseley) v Haringey LBC [2014] UKSC 56; a fundamentally different proposal must be asked about again. */
    private void answersReconsultation(List<Problem> problems) {
        if (different.isEmpty()) {
            problems.add(new Problem("different", "decisions.taking.different.missing"));
        }
        if (differentWhy.isBlank()) {
            problems.add(new Problem("differentWhy", "decisions.taking.different-why.missing"));
        }
        if (different.orElse(false) && askedAgainOn.isEmpty()) {
            problems.add(new Problem("askedAgainOn", "decisions.taking.asked-again.missing"));
        }
    }

    Optional<Decision.Reconsultation> reconsultation(Decision.Paper paper) {
        return wasConsultedOn(paper)
                ? Optional.empty()
                : different.map(yes -> new Decision.Reconsultation(yes, differentWhy.strip(), askedAgainOn));
    }
}
