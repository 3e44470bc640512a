package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Records;
import regard.kernel.Records.Checked;
import regard.kernel.Refused.Fault;

/**
 * What is known of a proposal when its duties are assessed: the answers of the assessment form (contracts, section 2.1). What is
 * absent is not recorded, and a rule that needs it counts it as not there.
 */
public record DutyFacts(
        @Nullable String title,
        Body body,
        @Nullable LocalDate onDate,
        Dates dates,
        Scope scope,
        @Nullable List<Limb> limbs,
        Impact impact,
        @Nullable String notEngagedReasons,
        Map<Factor, Integer> scores,
        Existing existing,
        Substantial substantial,
        Beds beds,
        boolean providerLed,
        boolean delegated,
        Eia eia,
        List<Promise> promises,
        Challenge challenge,
        List<String> accessNeeds,
        List<String> namedGroups,
        Timing timing,
        Procurement procurement,
        List<Option> options,
        OptionDecided decision,
        Urgent urgent,
        Joint joint,
        Chosen chosen,
        List<SignOff> signOffs,
        @Nullable LocalDate unclearSince,
        SinceSigned sinceSigned)
        implements Checked {

    /** Answers of a form, by the names of the contract, as facts; or a refusal with every fault and where it is. */
    public static DutyFacts of(Map<String, ?> answers) {
        Object values = Records.values(answers);
        return Records.read(values, DutyFacts.class, Records.unknownNames(values, List.of(DutyFacts.class)));
    }

    /** Which kind of commissioner it is; each has the duty from its own section. */
    public enum BodyType {
        CCG,
        ICB,
        NHS_ENGLAND
    }

    public record Body(BodyType type, @Nullable String name) {}

    /** The days of an assessment: made, proposed, last on which views can count, decision meant and taken. */
    public record Dates(
            LocalDate assessment,
            @Nullable LocalDate proposal,
            @Nullable LocalDate influenceBy,
            @Nullable LocalDate plannedDecision,
            @Nullable LocalDate decisionTaken) {}

    public record Scope(Boolean commissionedHealthServices, Boolean individualCareOnly, boolean partlyOtherBody) {

        boolean isInScope() {
            return commissionedHealthServices && !individualCareOnly;
        }
    }

    /** The three kinds of work to which the duty attaches (section 14Z45(2)(a) to (c)). */
    public enum Limb {
        PLAN,
        PROPOSAL,
        DECISION
    }

    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public enum Direction {
        BETTER,
        WORSE,
        MIXED
    }

    public record Impact(
            @Nullable Answer manner,
            @Nullable Answer range,
            @Nullable Direction direction) {

        boolean isAny(Answer answer) {
            return manner == answer || range == answer;
        }
    }

    /** The five questions about involvement that has already happened (5a to 5e). */
    public record Together(
            @Nullable Answer a,
            @Nullable Answer b,
            @Nullable Answer c,
            @Nullable Answer d,
            @Nullable Answer e) {}

    /** One piece of involvement that is relied on. */
    public record ExistingItem(
            @Nullable String id,
            @Nullable String title,
            @Nullable LocalDate endedOn,
            @Nullable Answer a,
            @Nullable Answer b,
            @Nullable Answer c,
            @Nullable Answer d,
            @Nullable Answer e) {}

    public record Existing(List<ExistingItem> items, Together together) {}

    /** A view on whether a change is substantial. */
    public enum View {
        YES,
        NO,
        UNSURE
    }

    public record Substantial(
            @Nullable View own,
            @Nullable View council,
            @Nullable LocalDate councilConsultationBegan,
            List<String> councils) {}

    /** The bed test: a significant reduction needs one of three conditions shown. */
    public record Beds(
            boolean significantReduction,
            @Nullable String alternatives,
            @Nullable String newTreatments,
            @Nullable String efficiency) {}

    public enum EiaStatus {
        DONE,
        NOT_DONE
    }

    public record Eia(@Nullable EiaStatus status, List<String> groupsWithoutEvidence) {

        boolean isDone() {
            return status == EiaStatus.DONE;
        }
    }

    public enum PromiseKind {
        CONSULT,
        INVOLVE
    }

    public enum PromiseStatus {
        OPEN,
        KEPT,
        RELEASED_WITH_ADVICE
    }

    /** A promise of involvement that somebody may rely on (R (Buckingham) v NHS Corby CCG [2018] EWHC 2080). */
    public record Promise(
            @Nullable String id,
            @Nullable PromiseKind kind,
            boolean clear,
            @Nullable PromiseStatus status,
            boolean metByThisActivity,
            @Nullable String legalAdviceRef,
            @Nullable LocalDate laySignOffOn) {

        /** A promise nobody has said is kept or released still stands. */
        boolean isOpen() {
            return status == null || status == PromiseStatus.OPEN;
        }

        boolean forcesConsultation() {
            return isOpen() && kind == PromiseKind.CONSULT && clear;
        }
    }

    public record Challenge(boolean similarChallengedBefore, boolean threatened) {}

    public enum Stage {
        FORMATIVE,
        OPTIONS,
        PREFERRED,
        DECIDED
    }

    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Checked {

        @Override
        public List<Fault> faults() {
            return backwards(from, to, "to", "from");
        }
    }

    public record Timing(
            @Nullable Stage stage,
            @Nullable LocalDate openFrom,
            @Nullable LocalDate openTo,
            List<Days> preElectionPeriods)
            implements Checked {

        @Override
        public List<Fault> faults() {
            return backwards(openFrom, openTo, "openTo", "openFrom");
        }
    }

    public record Procurement(
            @Nullable LocalDate preferredBidderOn, @Nullable LocalDate involvementClosesOn) {}

    public enum OptionStatus {
        LIVE,
        PREFERRED,
        REJECTED,
        UNVIABLE
    }

    public record Option(
            @Nullable String id,
            @Nullable String title,
            @Nullable OptionStatus status,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable LocalDate screenedOn,
            boolean outlinedInMaterials) {

        public boolean isLive() {
            return status == OptionStatus.LIVE || status == OptionStatus.PREFERRED;
        }

        public boolean isDropped() {
            return status == OptionStatus.REJECTED || status == OptionStatus.UNVIABLE;
        }
    }

    public record Reconsultation(
            @Nullable Boolean fundamentallyDifferent,
            @Nullable String reason,
            @Nullable LocalDate reconsultedOn) {}

    /** Which options were consulted on, which one was decided, and whether that is a fundamental difference. */
    public record OptionDecided(
            @Nullable List<String> consultedOptions,
            @Nullable String decidedOption,
            Reconsultation reconsultation) {

        boolean isAnother() {
            return consultedOptions != null
                    && decidedOption != null
                    && !decidedOption.isBlank()
                    && !consultedOptions.contains(decidedOption);
        }
    }

    public record Dated(@Nullable LocalDate on, @Nullable String text) {}

    public record CouncilNotice(
            @Nullable LocalDate on, @Nullable String reason) {}

    public record Notices(
            CouncilNotice council,
            @Nullable LocalDate patients,
            @Nullable LocalDate healthwatch,
            @Nullable LocalDate neighbours,
            @Nullable LocalDate staff) {}

    public record Renewal(
            @Nullable LocalDate on,
            @Nullable LocalDate newReviewOn,
            @Nullable LocalDate newEvidenceOn) {}

    /** What is claimed and shown where a decision cannot wait for involvement (domain specification, 3.5). */
    public record Urgent(
            boolean claimed,
            @Nullable LocalDate decidedOn,
            List<Dated> riskEvidence,
            @Nullable String noTimeReason,
            @Nullable LocalDate firstKnownOn,
            List<Dated> steps,
            boolean temporary,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate reviewOn,
            Notices notices,
            @Nullable LocalDate involvementPlanOn,
            @Nullable LocalDate restoredOn,
            List<Renewal> renewals,
            @Nullable LocalDate permanentAssessmentOn) {}

    public record JointBody(
            @Nullable String name,
            @Nullable BodyType type,
            @Nullable LocalDate signedOn) {}

    public record Joint(@Nullable String lead, List<JointBody> bodies) {}

    /** What the people who assess chose, where it differs from what the procedure gives. */
    public record Chosen(
            @Nullable Outcome outcome,
            @Nullable Level level,
            @Nullable String reason,
            @Nullable String legalNote) {}

    public record SignOff(
            @Nullable SignOffRole role,
            @Nullable String person,
            @Nullable LocalDate on) {}

    public record SinceSigned(
            boolean scopeChanged,
            boolean optionsChanged,
            boolean impactChanged,
            boolean newEiaFinding,
            boolean councilDisagrees,
            boolean healthwatchDisagrees,
            boolean providerNotice,
            @Nullable LocalDate decisionDateWas) {}

    /** What the contract requires, by what the answers so far make necessary. */
    @Override
    public List<Fault> faults() {
        return RequiredAnswers.faults(this);
    }

    /** Nothing ends before it begins. */
    private static List<Fault> backwards(
            @Nullable LocalDate first, @Nullable LocalDate last, String end, String beginning) {
        return first != null && last != null && last.isBefore(first)
                ? List.of(new Fault("/" + end, "range", end + " must not be before " + beginning))
                : List.of();
    }

    boolean is(Limb limb) {
        return limbs != null && limbs.contains(limb);
    }

    boolean changesSomething() {
        return is(Limb.PROPOSAL) || is(Limb.DECISION);
    }

    /** Whether it is about arranging health services at all (S1 and S2). */
    boolean isAboutServices() {
        return scope.isInScope() && limbs != null && !limbs.isEmpty();
    }

    int score(Factor factor) {
        return scores.getOrDefault(factor, 0);
    }
}
