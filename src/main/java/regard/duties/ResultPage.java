package regard.duties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.law.GuidanceProfile;
import regard.law.WorkingDays;
import regard.ui.Formats;
import regard.ui.Status.Mark;
import regard.ui.Words;

/**
 * What an assessment came to: the outcome, how the level was reached, what else the law asks, each step with its reason, and who
 * signed.
 *
 * @param current whether this is the newest version
 * @param maySign the roles in which this reader may sign now
 * @param signBy the last day on which signing keeps rule R-01
 * @param afterwards what was recorded since, by nested modules
 * @param comparable whether there is another version to compare it with
 * @param isPublished whether the public can read its summary now
 * @param summaryWaits whether this reader has to look at the words of its summary before the public can read it
 * @param since what happened since it was signed, in words
 */
record ResultPage(
        Activity activity,
        Assessment assessment,
        DutyAssessment result,
        List<Score> scores,
        Optional<ScoreScale> scale,
        List<RulesToday.Spoken> broken,
        List<Flagged> flags,
        List<Signer> signers,
        List<SignOffRole> maySign,
        boolean mayChange,
        boolean mayReopen,
        boolean current,
        boolean blockedFromSigning,
        Optional<LocalDate> lastDayForViews,
        Optional<LocalDate> openBy,
        Optional<LocalDate> signBy,
        List<Afterwards.Part> afterwards,
        boolean comparable,
        boolean isPublished,
        boolean summaryWaits,
        Map<Reopening, String> since) {

    private static final int WORKING_DAYS_TO_CONSIDER = 10;
    private static final int DAYS_BEFORE_DECISION = 91;

    /** Why it must be looked at again, with what happened where somebody recorded it. */
    String again(Reopening reason, Words words) {
        String what = words.say("duties.reopening.when." + reason);
        return since.containsKey(reason) ? words.say("duties.result.again.because", what, since.get(reason)) : what;
    }

    /** One factor with its answer and points. */
    record Score(String title, String answer, int points, String href) {}

    /** Something else to see to, with its mark. */
    record Flagged(Flag flag, Mark mark) {

        String modifier() {
            return Objects.requireNonNull(mark.modifier());
        }

        /** Which part of the dossier it is seen to on, as the end of its address; blank if on none. */
        String page() {
            return switch (flag) {
                case EIA_REQUIRED -> "equality";
                case SCRUTINY_CHECK, SCRUTINY, SOS_NOTIFY, NHSE_ASSURANCE, BED_TEST -> "scrutiny";
                case PROMISE -> "promises";
                case PROVIDER_242 -> "provider-report";
                case ACCESS_PLAN -> "plan";
                case LEGAL_ADVICE, JOINT, DELEGATED, PRE_ELECTION, RECONSULT_CHECK -> "";
            };
        }
    }

    /**
     * Somebody who must sign.
     *
     * @param name who signed or refused; blank while nobody did
     * @param statement what they confirmed, or why they refused
     */
    record Signer(SignOffRole role, Mark mark, String name, Optional<LocalDate> on, String statement) {

        boolean hasRefused() {
            return mark == Mark.NOTE;
        }

        boolean hasSigned() {
            return mark == Mark.OK;
        }
    }

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }

    /** Where something else is seen to. */
    String seenToOn(Flagged flagged) {
        return flagged.page().equals("provider-report")
                ? address() + "/provider-report"
                : "/activities/" + activity.ref() + "/" + flagged.page();
    }

    /** The answer, as the heading says it. */
    String title(Words words) {
        Level level = result.level();
        String key = "duties.outcome." + result.outcome();
        return words.say(result.outcome() == Outcome.ENGAGED_FURTHER && level != null ? key + "." + level : key);
    }

    String about(Words words) {
        return words.say("duties.outcome." + result.outcome() + ".about");
    }

    String guidance() {
        return GuidanceProfile.on(LocalDate.parse(assessment.answers().text("dates.assessment")))
                .title();
    }

    boolean hasRefusal() {
        return signers.stream().anyMatch(Signer::hasRefused);
    }

    /** What had happened when this version was opened, as sentences. */
    String reasons(Words words) {
        return assessment.answers().texts("x-reopened").stream()
                .map(reason -> words.say("duties.reopening.when." + reason) + ".")
                .collect(Collectors.joining(" "));
    }

    /** Whether the public can read a summary, and if not, why and until when. */
    String publication(Words words) {
        Answers answers = assessment.answers();
        boolean isHeldBack =
                answers.get("x-publish.summary").filter(Boolean.FALSE::equals).isPresent();
        if (isPublished) {
            return words.say("duties.publication.now");
        }
        if (summaryWaits) {
            return words.say("duties.publication.waits");
        }
        return isHeldBack
                ? words.say(
                        "duties.publication.held-back",
                        Formats.date(LocalDate.parse(answers.text("x-publish.until"))),
                        answers.text("x-publish.reason"))
                : words.say("duties.publication.then");
    }

    boolean hasScores() {
        return scale.isPresent();
    }

    /** Whether one more point would give more involvement. */
    Optional<Level> nextBand() {
        Integer score = result.score();
        Level band = result.band();
        if (score == null || band == null || band != result.levelCalculated()) {
            return Optional.empty();
        }
        Level next = Proportionality.on(assessment.startedOn()).band(score + 1);
        return next == band ? Optional.empty() : Optional.of(next);
    }

    long signed() {
        return signers.stream().filter(Signer::hasSigned).count();
    }

    boolean needsNobody() {
        return signers.isEmpty();
    }

    static List<Score> scores(Answers answers, DutyAssessment result, LocalDate on) {
        if (result.score() == null) {
            return List.of();
        }
        Map<Factor, Proportionality.Scale> factors = Proportionality.on(on).factors();
        Map<Factor, String> slugs = Journey.slugs();
        return Arrays.stream(Factor.values())
                .map(factor -> {
                    Proportionality.Scale scale = Objects.requireNonNull(factors.get(factor));
                    int points = Integer.parseInt(answers.text("scores." + factor));
                    String because = answers.text("x-because." + factor);
                    return new Score(
                            scale.title(),
                            because.isBlank() ? Asked.capital(scale.scores().get(points)) : because,
                            points,
                            Objects.requireNonNull(slugs.get(factor)));
                })
                .toList();
    }

    static List<Flagged> flagged(DutyAssessment result) {
        return result.flags().stream()
                .map(flag -> new Flagged(flag, mark(flag)))
                .sorted(Comparator.comparingInt(
                        flagged -> List.of(Mark.FIX, Mark.NOTE, Mark.INFO).indexOf(flagged.mark())))
                .toList();
    }

    /** The latest day with so many working days after it, up to the decision. */
    static Optional<LocalDate> lastDayForViews(Activity activity) {
        return activity.plannedDecisionOn().map(decision -> {
            LocalDate latest = decision;
            while (WorkingDays.between(latest, decision) < WORKING_DAYS_TO_CONSIDER) {
                latest = latest.minusDays(1);
            }
            LocalDate found = latest;
            return activity.influenceBy().filter(by -> by.isBefore(found)).orElse(found);
        });
    }

    static Optional<LocalDate> openBy(Optional<LocalDate> lastDay, @Nullable MinimumPeriod period) {
        return period == null || period.days() == null
                ? Optional.empty()
                : lastDay.map(day -> day.minusDays(period.length() - 1L));
    }

    /** Rule R-01 asks for a signed assessment 90 days before the decision. */
    static Optional<LocalDate> signBy(Activity activity) {
        return activity.plannedDecisionOn().map(decision -> decision.minusDays(DAYS_BEFORE_DECISION));
    }

    private static Mark mark(Flag flag) {
        return switch (flag) {
            case EIA_REQUIRED, SCRUTINY, SOS_NOTIFY, PROMISE, RECONSULT_CHECK -> Mark.FIX;
            case SCRUTINY_CHECK, NHSE_ASSURANCE, BED_TEST, LEGAL_ADVICE, PRE_ELECTION -> Mark.NOTE;
            case JOINT, DELEGATED, PROVIDER_242, ACCESS_PLAN -> Mark.INFO;
        };
    }
}
