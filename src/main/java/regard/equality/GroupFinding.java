package regard.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;

/**
 * What an analysis found about one group of people.
 *
 * @param evidence what is known
 * @param references where it can be read
 * @param explanation why nothing is known, where nothing is
 * @param rating whether the change is good or bad for them, or we do not know
 * @param size how much, where it is good or bad
 * @param effect what the change does to them
 * @param mitigation what is done so that it is less bad
 * @param justification why it is done all the same
 * @param action what is done to find out, where we do not know
 * @param involvement what was done together with them
 */
public record GroupFinding(
        String evidence,
        String references,
        String explanation,
        EqualityRules.@Nullable Rating rating,
        @Nullable Size size,
        String effect,
        String mitigation,
        String justification,
        String action,
        String owner,
        @Nullable LocalDate by,
        String involvement) {

    /** How much a change does, good or bad. */
    public enum Size {
        LOW,
        MEDIUM,
        HIGH,
        UNKNOWN
    }

    /** What can be missing of a finding. */
    enum Gap {
        EVIDENCE,
        RATING,
        SIZE,
        EFFECT,
        /** A negative impact that is neither softened nor justified. */
        ANSWER,
        ACTION,
        OWNER,
        BY,
        INVOLVEMENT
    }

    /** For a group that nobody has looked at. */
    static GroupFinding none() {
        return new GroupFinding("", "", "", null, null, "", "", "", "", "", null, "");
    }

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        note(gaps, Gap.EVIDENCE, Text.isBlank(evidence) && Text.isBlank(explanation));
        note(gaps, Gap.RATING, rating == null);
        boolean moves = rating == EqualityRules.Rating.NEGATIVE || rating == EqualityRules.Rating.POSITIVE;
        note(gaps, Gap.SIZE, moves && size == null);
        note(gaps, Gap.EFFECT, moves && Text.isBlank(effect));
        note(gaps, Gap.ANSWER, isUnanswered());
        boolean unknown = rating == EqualityRules.Rating.UNKNOWN;
        note(gaps, Gap.ACTION, unknown && Text.isBlank(action));
        note(gaps, Gap.OWNER, unknown && Text.isBlank(owner));
        note(gaps, Gap.BY, unknown && by == null);
        note(gaps, Gap.INVOLVEMENT, Text.isBlank(involvement));
        return gaps;
    }

    boolean isWhole() {
        return gaps().isEmpty();
    }

    private boolean isUnanswered() {
        return rating == EqualityRules.Rating.NEGATIVE && Text.isBlank(mitigation) && Text.isBlank(justification);
    }

    /** Broken rather than unfinished: harm without an answer, or an action to find out that is late. */
    boolean isAProblemOn(LocalDate today) {
        return isUnanswered()
                || (rating == EqualityRules.Rating.UNKNOWN
                        && (Text.isBlank(action) || (by != null && by.isBefore(today))));
    }

    /** Nothing is known that would show whether they gain or lose: more must be done to hear from them. */
    boolean lacksEvidence() {
        boolean settled = rating == EqualityRules.Rating.NEUTRAL || rating == EqualityRules.Rating.POSITIVE;
        return rating == EqualityRules.Rating.UNKNOWN || (rating != null && !settled && Text.isBlank(evidence));
    }

    private static void note(List<Gap> gaps, Gap gap, boolean missing) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
