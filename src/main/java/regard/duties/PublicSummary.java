package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regard.activities.Activity;
import regard.activities.PublicWords;
import regard.ui.Words;

/**
 * What the public can read of a signed assessment: what was asked, what came of it and why. Nobody is named.
 *
 * @param because the reasons of the steps that settled it, in order
 * @param signers in which roles it was signed, by different people
 */
public record PublicSummary(
        String ref,
        String title,
        String about,
        int version,
        LocalDate signedOn,
        Outcome outcome,
        Optional<Level> level,
        Optional<MinimumPeriod> minimumPeriod,
        List<String> because,
        String reasons,
        List<SignOffRole> signers,
        Optional<LocalDate> reviewOn) {

    private static final Set<String> TOLD = Set.of("S1", "S2", "S3", "S4", "S5", "S6", "S9");

    /** The summary of a signed version, if it may be read on that day: unless it is held back, from the day it was signed. */
    static Optional<PublicSummary> of(Activity activity, Assessment assessment, LocalDate today) {
        boolean isHeldBack = assessment
                        .answers()
                        .get("x-publish.summary")
                        .filter(Boolean.FALSE::equals)
                        .isPresent()
                && assessment
                        .answers()
                        .get("x-publish.until")
                        .filter(until -> !LocalDate.parse(until.toString()).isAfter(today))
                        .isEmpty();
        if (isHeldBack || !assessment.isSigned()) {
            return Optional.empty();
        }
        return assessment
                .judged()
                .map(judged -> new PublicSummary(
                        activity.ref(),
                        activity.title(),
                        activity.summary(),
                        assessment.version(),
                        assessment.signedOn().orElseThrow(),
                        judged.outcome(),
                        Optional.ofNullable(judged.level()),
                        Optional.ofNullable(judged.minimumPeriod()),
                        judged.trail().stream()
                                .filter(step -> TOLD.contains(step.step()))
                                .map(DutyAssessment.Step::because)
                                .toList(),
                        judged.outcome() == Outcome.NOT_ENGAGED
                                ? assessment.answers().text("notEngagedReasons")
                                : "",
                        assessment.given().stream()
                                .map(Signature::role)
                                .sorted()
                                .toList(),
                        Optional.ofNullable(judged.reviewOn())));
    }

    /** Every word of it that somebody wrote, and the reasons that may repeat them. */
    List<PublicWords> written() {
        Words words = Words.english();
        return List.of(
                PublicWords.of(words.say("duties.summary.check.name"), title),
                PublicWords.of(words.say("duties.summary.check.about"), about),
                PublicWords.of(words.say("duties.summary.why"), String.join("\n", because)),
                PublicWords.of(words.say("duties.summary.why"), reasons));
    }

    /** Where everybody can read it. */
    public String href() {
        return "/involvements/" + ref + "/duty";
    }

    /** What it came to, in a sentence. */
    public String outcome(Words words) {
        String key = "duties.outcome." + outcome;
        return words.say(
                outcome == Outcome.ENGAGED_FURTHER
                        ? level.map(at -> key + "." + at).orElse(key)
                        : key);
    }
}
