package regard.themes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import regard.kernel.Problem;
import regard.themes.CodingRound.Round;

/**
 * One comment to be coded.
 *
 * @param mine how many comments this person has coded
 * @param taken whether somebody else coded it while this person had it open
 */
record CodingPage(
        String ref,
        String title,
        String question,
        CodeFrame frame,
        Progress progress,
        long mine,
        Coders.Reading reading,
        Set<CodeId> ticked,
        String reason,
        AgreementTable agreement,
        boolean taken,
        List<Problem> problems) {

    String address() {
        return "/activities/" + ref + "/coding";
    }

    CommentToCode comment() {
        return reading.comment();
    }

    /** Two people differ: whoever settles it sees what both found. */
    boolean isSettling() {
        return comment().differs();
    }

    boolean isTicked(Code code) {
        boolean untouched = isSettling() && problems.isEmpty();
        return untouched ? !foundBy(code).isBlank() : ticked.contains(code.id());
    }

    /** Which key of the words says who found this code, where two people differ; blank elsewhere. */
    String foundBy(Code code) {
        if (!isSettling()) {
            return "";
        }
        boolean first = found(Round.FIRST, code);
        boolean second = found(Round.SECOND, code);
        return first && second ? "both" : first ? "first" : second ? "second" : "";
    }

    private boolean found(Round round, Code code) {
        return Stream.ofNullable(reading.rounds().get(round))
                .anyMatch(coding -> coding.codes().contains(code.id()));
    }

    /** Whether it belongs to the random tenth: coded by two people who do not see each other's codes. */
    boolean isTwice() {
        return comment().twice();
    }

    boolean mayBeLeftOut() {
        return comment().state() == CommentToCode.State.OPEN;
    }

    /** How much of the bar is filled, in per cent. */
    String share() {
        return progress.comments() == 0
                ? "0"
                : String.valueOf(Math.round(
                                1000.0 * (progress.commentsCoded() + progress.commentsLeftOut()) / progress.comments())
                        / 10.0);
    }
}
