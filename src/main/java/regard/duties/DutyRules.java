package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.Option;
import regard.duties.DutyFacts.Promise;
import regard.duties.DutyFacts.PromiseStatus;
import regard.duties.DutyFacts.Reconsultation;
import regard.duties.DutyFacts.Stage;
import regard.kernel.Text;
import regard.law.Breach;
import regard.law.Finding;
import regard.law.Headline;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.law.WorkingDays;

/** The rules on assessing duties: signing, promises, options, service change, urgency (domain specification, section 6). */
public final class DutyRules implements Rulebook<DutyRules.Facts> {

    /** Those an assessment reports by itself, whatever their gate (contracts, section 2.3(13)). */
    private static final Set<String> REPORTED = Set.of(
            "R-02", "R-03", "R-05", "R-06", "R-07", "R-08", "R-10", "R-11", "R-13", "R-14", "R-20", "R-33", "R-41",
            "R-43", "R-46", "R-48");

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("duties/duty-rules.yml")
            .rule("R-01", DutyRules::assessedInTime)
            .rule("R-02", DutyRules::reasonsWhyNot)
            .rule("R-03", DutyRules::assessedBeforeDeciding)
            .rule("R-04", DutyRules::reviewed)
            .rule("R-05", DutyRules::settled)
            .rule("R-06", DutyRules::properlyLowered)
            .rule("R-07", DutyRules::existingCovers)
            .rule("R-08", DutyRules::differentPeople)
            .rule("R-10", DutyRules::oneOptionExplained)
            .rule("R-11", DutyRules::droppedOptionsRecorded)
            .rule("R-13", DutyRules::timeToConsider)
            .rule("R-14", DutyRules::beforeTheBidder)
            .rule("R-20", DutyRules::promisesKept)
            .rule("R-33", DutyRules::reconsultationAnswered)
            .rule("R-39", ServiceChangeRules::councilConsulted)
            .rule("R-40", ServiceChangeRules::secretaryOfStateNotified)
            .rule("R-41", DutyRules::everyBodySigned)
            .rule("R-42", ServiceChangeRules::assurancePassed)
            .rule("R-43", ServiceChangeRules::bedTestShown)
            .rule("R-46", UrgencyRules::urgencyShown)
            .rule("R-47", UrgencyRules::noticesGiven)
            .rule("R-48", UrgencyRules::temporaryChangeReviewed)
            .list();

    /** The part of a dossier these rules look at. Without an assessment there is nothing signed, and no outcome. */
    public record Facts(
            @Nullable DutyFacts assessment,
            Registered registered,
            DecisionDay decision,
            List<ScrutinyLetter> scrutiny,
            @Nullable LocalDate sosNotifiedOn,
            @Nullable LocalDate stage2PassedOn) {

        static Facts of(DutyFacts assessment) {
            return new Facts(assessment, new Registered(null), new DecisionDay(null), List.of(), null, null);
        }

        @Nullable
        LocalDate plannedDecision() {
            LocalDate assessed = assessment == null ? null : assessment.dates().plannedDecision();
            return assessed == null ? registered.plannedDecisionOn : assessed;
        }

        Optional<DutyAssessment> assessed(LocalDate on) {
            return Optional.ofNullable(assessment).map(known -> Procedure.walk(known, on));
        }

        boolean isSigned(Terms terms) {
            return assessed(terms.on()).filter(DutyAssessment::signed).isPresent();
        }

        boolean is(Terms terms, Outcome outcome) {
            return assessed(terms.on())
                    .filter(assessed -> assessed.outcome() == outcome)
                    .isPresent();
        }

        boolean has(Terms terms, Flag flag) {
            return assessed(terms.on()).filter(assessed -> assessed.has(flag)).isPresent();
        }

        boolean needsInvolvementFirst(Terms terms) {
            return assessed(terms.on())
                    .filter(assessed -> assessed.outcome().needsInvolvementFirst())
                    .isPresent();
        }
    }

    /** What the registration says, which counts while no assessment does. */
    public record Registered(@Nullable LocalDate plannedDecisionOn) {}

    public record DecisionDay(@Nullable LocalDate on) {}

    /** What a council was told of a substantial change, and whether the dates were published (SI 2013/218, regulation 23). */
    public record ScrutinyLetter(
            @Nullable String council,
            @Nullable LocalDate letterSentOn,
            @Nullable LocalDate proposedDecisionOn,
            @Nullable LocalDate commentBy,
            @Nullable LocalDate datesPublishedOn) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    @Override
    public Optional<Headline> headline(Facts facts, LocalDate on) {
        return facts.assessed(on)
                .map(assessed -> new Headline(
                        assessed.outcome().name(),
                        assessed.level() == null ? null : assessed.level().name(),
                        assessed.flags().stream().map(Flag::name).toList()));
    }

    /** The breaches that an assessment carries with it. */
    static List<Breach> reported(DutyFacts assessment, LocalDate on) {
        Facts facts = Facts.of(assessment);
        return RULES.stream()
                .filter(rule -> REPORTED.contains(rule.id()))
                .flatMap(rule -> rule.check(facts, on).stream())
                .toList();
    }

    /** An assessment comes before the decision it is for. */
    private static List<Finding> assessedInTime(Facts facts, Terms terms) {
        LocalDate planned = facts.plannedDecision();
        if (planned == null || facts.decision.on != null) {
            return Finding.none();
        }
        boolean near = !planned.isAfter(terms.on().plusDays(terms.number("days")));
        return near && !facts.isSigned(terms)
                ? Finding.breach().with("planned", planned).only()
                : Finding.none();
    }

    /** */
    private static List<Finding> reasonsWhyNot(Facts facts, Terms terms) {
        long words = facts.assessment == null ? 0 : Text.words(facts.assessment.notEngagedReasons());
        return facts.is(terms, Outcome.NOT_ENGAGED) && words < terms.number("words")
                ? Finding.breach().with("given", words).only()
                : Finding.none();
    }

    /** A decision taken without an assessment, or before its last signature, cannot stand (Corby). */
    private static List<Finding> assessedBeforeDeciding(Facts facts, Terms terms) {
        DutyFacts assessment = facts.assessment;
        List<LocalDate> decided = Stream.of(
                        facts.decision.on,
                        assessment == null ? null : assessment.dates().decisionTaken())
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        boolean saidToBe = assessment != null && assessment.timing().stage() == Stage.DECIDED;
        if (decided.isEmpty()) {
            return saidToBe ? Finding.breach().as("undated").only() : Finding.none();
        }
        boolean late = assessment == null
                || SignOffs.of(assessment)
                        .last()
                        .filter(last -> last.isAfter(decided.getFirst()))
                        .isPresent();
        return Finding.when(late || !facts.isSigned(terms));
    }

    /** */
    private static List<Finding> reviewed(Facts facts, Terms terms) {
        return facts.assessed(terms.on()).flatMap(assessed -> Optional.ofNullable(assessed.reviewOn())).stream()
                .filter(review -> terms.on().isAfter(review))
                .map(review -> Finding.breach().with("review", review))
                .toList();
    }

    /** */
    private static List<Finding> settled(Facts facts, Terms terms) {
        if (facts.assessment == null || !facts.is(terms, Outcome.UNCLEAR)) {
            return Finding.none();
        }
        LocalDate since = facts.assessment.unclearSince();
        long passed =
                WorkingDays.between(since == null ? facts.assessment.dates().assessment() : since, terms.on());
        return passed > terms.number("workingDays")
                ? Finding.breach().with("passed", passed).only()
                : Finding.none();
    }

    /** Nobody may choose less than is proportionate without a lay member's signature and a legal note. */
    private static List<Finding> properlyLowered(Facts facts, Terms terms) {
        DutyFacts assessment = facts.assessment;
        if (assessment == null || Duty.of(assessment) == Duty.NO || !assessment.isAboutServices()) {
            return Finding.none();
        }
        boolean substantial = ServiceChange.of(assessment, terms.on()).isSubstantial();
        return Finding.when(Proportion.of(assessment, substantial).loweringRefused());
    }

    /** Engagement on another idea, or of other people, is not engagement on this one (Corby). */
    private static List<Finding> existingCovers(Facts facts, Terms terms) {
        if (facts.assessment == null || facts.assessment.chosen().outcome() != Outcome.ENGAGED_EXISTING_SUFFICIENT) {
            return Finding.none();
        }
        return facts.assessed(terms.on()).map(DutyAssessment::existingGaps).stream()
                .filter(gaps -> !gaps.isEmpty())
                .map(gaps -> Finding.breach().with("gaps", gaps))
                .toList();
    }

    /** Four eyes: nobody signs twice. */
    private static List<Finding> differentPeople(Facts facts, Terms terms) {
        return Finding.when(facts.assessment != null
                && !SignOffs.of(facts.assessment).twice().isEmpty());
    }

    /** The first Gunning principle: a single option must not be a settled one. */
    private static List<Finding> oneOptionExplained(Facts facts, Terms terms) {
        List<Option> live = options(facts).stream().filter(Option::isLive).toList();
        return Finding.when(live.size() == 1 && Text.isBlank(live.getFirst().reason()));
    }

    /** Options judged unviable need not be consulted on, but the screening must be shown (Nettleship, Glatter). */
    private static List<Finding> droppedOptionsRecorded(Facts facts, Terms terms) {
        return options(facts).stream()
                .filter(Option::isDropped)
                .map(option -> Finding.about(option.id() == null ? option.title() : option.id())
                        .with("lacking", lacking(option)))
                .filter(finding -> !List.of().equals(finding.values().get("lacking")))
                .toList();
    }

    private static List<String> lacking(Option option) {
        List<String> lacking = new ArrayList<>();
        if (Text.isBlank(option.reason())) {
            lacking.add(Trail.word("reason"));
        }
        if (Text.isBlank(option.evidence())) {
            lacking.add(Trail.word("evidence"));
        }
        if (option.screenedOn() == null) {
            lacking.add(Trail.word("screenedOn"));
        }
        return lacking;
    }

    /** The fourth Gunning principle needs time between the last view and the decision. */
    private static List<Finding> timeToConsider(Facts facts, Terms terms) {
        if (facts.assessment == null || !facts.needsInvolvementFirst(terms)) {
            return Finding.none();
        }
        LocalDate by = facts.assessment.dates().influenceBy();
        LocalDate planned = facts.assessment.dates().plannedDecision();
        if (by == null) {
            return Finding.breach().as("missing").only();
        }
        if (planned == null) {
            return Finding.breach().as("undecided").only();
        }
        long left = WorkingDays.between(by, planned);
        return left < terms.number("workingDays")
                ? Finding.breach().with("by", by).with("left", left).only()
                : Finding.none();
    }

    /** A duty owed before the preferred bidder is chosen is broken by choosing first (Fudge). The same day is too late. */
    private static List<Finding> beforeTheBidder(Facts facts, Terms terms) {
        if (facts.assessment == null || !facts.needsInvolvementFirst(terms)) {
            return Finding.none();
        }
        LocalDate closes = facts.assessment.procurement().involvementClosesOn();
        LocalDate chosen = facts.assessment.procurement().preferredBidderOn();
        return closes != null && chosen != null && !closes.isBefore(chosen)
                ? Finding.breach().with("closes", closes).with("chosen", chosen).only()
                : Finding.none();
    }

    /** A clear promise of involvement is a legitimate expectation (Coughlan, Corby). */
    private static List<Finding> promisesKept(Facts facts, Terms terms) {
        return facts.assessment == null
                ? Finding.none()
                : facts.assessment.promises().stream()
                        .filter(Promise::clear)
                        .flatMap(promise -> broken(promise).stream())
                        .toList();
    }

    private static Optional<Finding> broken(Promise promise) {
        if (promise.isOpen()) {
            return promise.metByThisActivity() ? Optional.empty() : Optional.of(Finding.about(promise.id()));
        }
        boolean released = promise.status() == PromiseStatus.RELEASED_WITH_ADVICE;
        boolean properly = Text.isGiven(promise.legalAdviceRef()) && promise.laySignOffOn() != null;
        return released && !properly ? Optional.of(Finding.about(promise.id()).as("released")) : Optional.empty();
    }

    /** Consult again only on a fundamental difference, but say so, and why (Smith v East Kent). */
    private static List<Finding> reconsultationAnswered(Facts facts, Terms terms) {
        if (facts.assessment == null || !facts.has(terms, Flag.RECONSULT_CHECK)) {
            return Finding.none();
        }
        Reconsultation answer = facts.assessment.decision().reconsultation();
        boolean answered = answer.fundamentallyDifferent() != null
                && Text.isGiven(answer.reason())
                && (!answer.fundamentallyDifferent() || answer.reconsultedOn() != null);
        return answered
                ? Finding.none()
                : Finding.breach()
                        .with(
                                "decided",
                                String.valueOf(facts.assessment.decision().decidedOption()))
                        .only();
    }

    /** In a joint decision the duty stays with each body (Fudge). */
    private static List<Finding> everyBodySigned(Facts facts, Terms terms) {
        return facts.assessment == null || !facts.has(terms, Flag.JOINT)
                ? Finding.none()
                : facts.assessment.joint().bodies().stream()
                        .filter(body -> body.signedOn() == null)
                        .map(body -> Finding.about(body.name()))
                        .toList();
    }

    private static List<Option> options(Facts facts) {
        return facts.assessment == null ? List.of() : facts.assessment.options();
    }
}
