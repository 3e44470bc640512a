package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.Answer;
import regard.duties.DutyFacts.Days;
import regard.duties.DutyFacts.Limb;
import regard.duties.DutyFacts.Promise;
import regard.duties.DutyFacts.Timing;
import regard.law.GuidanceProfile;

/** The steps S1 to S13 of the domain specification, 3.2, walked once, with the choices that contracts, section 2.3, settle. */
final class Procedure {

    private final DutyFacts facts;
    private final LocalDate on;
    private final Trail trail = new Trail();
    private final Duty duty;
    private final Urgency urgency;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private Procedure(DutyFacts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
        this.duty = Duty.of(facts);
        this.urgency = Urgency.of(facts);
    }

    /** Everything but the breaches of rules, which are judged upon it. */
    static DutyAssessment walk(DutyFacts facts, LocalDate on) {
        return new Procedure(facts, on).walk();
    }

    /** What an outcome was fixed by. */
    private record Fixed(Outcome outcome, String by) {}

    /** How much involvement, where that was asked. */
    private record Measure(
            @Nullable Integer score,
            @Nullable Level band,
            List<LevelOverride> overrides,
            @Nullable Level calculated,
            @Nullable Level level) {

        static final Measure NONE = new Measure(null, null, List.of(), null, null);

        boolean isAtLeast(Level least) {
            return (calculated != null && calculated.isAtLeast(least)) || (level != null && level.isAtLeast(least));
        }
    }

    private DutyAssessment walk() {
        return scopeFails().map(this::outOfScope).orElseGet(this::inScope);
    }

    /** S1 and S2: whether this is about arranging health services, and in a way the duty knows. */
    private Optional<String> scopeFails() {
        if (!facts.scope().commissionedHealthServices()) {
            trail.step(1, Outcome.OUT_OF_SCOPE.name(), "s1.other-body");
            return Optional.of("S1");
        }
        if (facts.scope().individualCareOnly()) {
            trail.step(1, Outcome.OUT_OF_SCOPE.name(), "s1.own-care");
            return Optional.of("S1");
        }
        trail.step(1, "IN_SCOPE", "s1.in-scope");
        if (limbs().isEmpty()) {
            trail.step(2, Outcome.OUT_OF_SCOPE.name(), "s2.none");
            return Optional.of("S2");
        }
        trail.step(2, String.join(",", limbs().stream().map(Limb::name).toList()), "s2.some", Map.of("limbs", kinds()));
        return Optional.empty();
    }

    private DutyAssessment outOfScope(String step) {
        return assessment(
                new Fixed(Outcome.OUT_OF_SCOPE, step), Measure.NONE, List.of(), List.of(), List.of(), false, List.of());
    }

    private DutyAssessment inScope() {
        impactAndDuty();
        ServiceChange change = ServiceChange.of(facts, on);
        otherLaw();
        boolean engaged = duty != Duty.NO;
        Measure measure = engaged ? engagedMeasure(change) : promisedMeasure(change);
        List<String> gaps = engaged ? ExistingInvolvement.of(facts).gaps() : List.of();
        Fixed fixed = engaged ? fixed(measure, gaps) : new Fixed(Outcome.NOT_ENGAGED, "S4");
        if (engaged) {
            existing(measure, gaps);
            serviceChange(change, fixed.outcome);
            timing();
        }
        joint();
        plan(fixed.outcome);
        return assessment(
                fixed,
                measure,
                BodyData.duties(facts.body().type(), facts.delegated()),
                gaps,
                targetedGroups(),
                engaged && change.joint(),
                requiredSignOffs(fixed.outcome, measure));
    }

    /** S3 and S4. Planning alone asks no impact; with planning, impacts are recorded but cannot turn the duty off. */
    private void impactAndDuty() {
        if (facts.changesSomething()) {
            trail.step(
                    3,
                    impact().name(),
                    "s3.answers",
                    Map.of(
                            "manner", Trail.word(answer(facts.impact().manner())),
                            "range", Trail.word(answer(facts.impact().range()))));
        }
        String why = facts.is(Limb.PLAN) ? "s4.plan" : "s4." + duty + (duty == Duty.YES ? "." + whichImpact() : "");
        trail.step(4, duty.name(), why, Map.of("limbs", kinds()));
        if (duty == Duty.UNCLEAR) {
            flags.add(Flag.LEGAL_ADVICE);
        }
    }

    private Answer impact() {
        return facts.impact().isAny(Answer.YES)
                ? Answer.YES
                : facts.impact().isAny(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private String whichImpact() {
        boolean manner = facts.impact().manner() == Answer.YES;
        boolean range = facts.impact().range() == Answer.YES;
        return manner && range ? "both" : manner ? "manner" : "range";
    }

    /** S6. */
    private Measure engagedMeasure(ServiceChange change) {
        Proportion proportion = Proportion.of(facts, change.isSubstantial());
        trail.step(
                6,
                proportion.level().name(),
                sentence(proportion),
                Map.of(
                        "score", proportion.score(),
                        "band", Trail.word(proportion.band()),
                        "reasons", Trail.words(proportion.overrides()),
                        "calculated", Trail.word(proportion.calculated()),
                        "level", Trail.word(proportion.level())));
        if (proportion.overrides().contains(LevelOverride.EQUALITY)
                && facts.namedGroups().isEmpty()) {
            trail.notice("NAME_GROUPS");
        }
        if (proportion.raiseIgnored()) {
            trail.notice("RAISE_WITHOUT_REASON");
        }
        return new Measure(
                proportion.score(),
                proportion.band(),
                proportion.overrides(),
                proportion.calculated(),
                proportion.level());
    }

    private static String sentence(Proportion proportion) {
        if (proportion.level() != proportion.calculated()) {
            return "s6.chosen";
        }
        if (proportion.overrides().isEmpty()) {
            return "s6.band";
        }
        return proportion.calculated() == proportion.band() ? "s6.no-more" : "s6.raised";
    }

    /** Without the duty only a promise to consult sets a level: it binds all the same (domain specification, 1.3(9)). */
    private Measure promisedMeasure(ServiceChange change) {
        if (change.isSubstantial()) {
            trail.notice("SUBSTANTIAL_WITHOUT_IMPACT");
        }
        return facts.promises().stream().anyMatch(Promise::forcesConsultation)
                ? new Measure(null, null, List.of(LevelOverride.PROMISE), Level.CONSULT, Level.CONSULT)
                : Measure.NONE;
    }

    /** The order of precedence: urgent, unclear, consult, existing, further. */
    private Fixed fixed(Measure measure, List<String> gaps) {
        if (Urgency.isAsked(facts) && urgency.opensTheRoute()) {
            return new Fixed(Outcome.ENGAGED_URGENT, "S9");
        }
        if (duty == Duty.UNCLEAR) {
            return new Fixed(Outcome.UNCLEAR, "S4");
        }
        if (measure.level == Level.CONSULT) {
            return new Fixed(Outcome.ENGAGED_CONSULT, "S6");
        }
        return new Fixed(gaps.isEmpty() ? Outcome.ENGAGED_EXISTING_SUFFICIENT : Outcome.ENGAGED_FURTHER, "S5");
    }

    /** S5. */
    private void existing(Measure measure, List<String> gaps) {
        if (!gaps.isEmpty()) {
            trail.step(5, "GAPS", "s5.gaps", Map.of("gaps", Trail.words(gaps)));
        } else if (measure.level == Level.CONSULT) {
            trail.step(5, "NOT_ENOUGH", "s5.consult");
        } else {
            trail.step(5, "SUFFICIENT", "s5.sufficient");
        }
    }

    /** S7. A genuinely temporary urgent change is not notified to the Secretary of State. */
    private void serviceChange(ServiceChange change, Outcome outcome) {
        Set<Flag> found = EnumSet.noneOf(Flag.class);
        found.addAll(change.flags());
        if (outcome == Outcome.ENGAGED_URGENT && urgency.meets(Urgency.TEMPORARY)) {
            found.remove(Flag.SOS_NOTIFY);
        }
        flags.addAll(found);
        flagStep(7, found, "s7");
    }

    /** S8. */
    private void otherLaw() {
        Set<Flag> found = EnumSet.noneOf(Flag.class);
        note(found, Flag.EIA_REQUIRED, !facts.eia().isDone());
        note(found, Flag.PROMISE, facts.promises().stream().anyMatch(Promise::isOpen));
        note(
                found,
                Flag.LEGAL_ADVICE,
                facts.challenge().similarChallengedBefore() || facts.challenge().threatened());
        note(found, Flag.ACCESS_PLAN, !facts.accessNeeds().isEmpty());
        flags.addAll(found);
        flagStep(8, found, "s8");
    }

    /** S9. */
    private void timing() {
        Set<Flag> found = EnumSet.noneOf(Flag.class);
        note(found, Flag.PRE_ELECTION, opensBeforeAnElection(facts.timing()));
        note(found, Flag.RECONSULT_CHECK, facts.decision().isAnother());
        flags.addAll(found);
        if (!Urgency.isAsked(facts)) {
            flagStep(9, found, "s9");
        } else if (urgency.opensTheRoute()) {
            trail.step(9, "URGENT", urgency.failed().isEmpty() ? "s9.urgent" : "s9.urgent-missing", failedWords());
        } else {
            trail.step(9, "NOT_URGENT", "s9.not-urgent", failedWords());
        }
    }

    private Map<String, ?> failedWords() {
        return Map.of("failed", Trail.words(urgency.failed()));
    }

    private static boolean opensBeforeAnElection(Timing timing) {
        LocalDate from = timing.openFrom();
        LocalDate to = timing.openTo();
        return from != null
                && to != null
                && timing.preElectionPeriods().stream().anyMatch(period -> overlaps(period, from, to));
    }

    private static boolean overlaps(Days period, LocalDate from, LocalDate to) {
        return period.from() != null
                && period.to() != null
                && !from.isAfter(period.to())
                && !to.isBefore(period.from());
    }

    /** S10. */
    private void joint() {
        if (facts.scope().partlyOtherBody()) {
            trail.notice("PARTLY_OTHER_BODY");
        }
        note(flags, Flag.DELEGATED, facts.delegated());
        int bodies = facts.joint().bodies().size();
        if (bodies > 1) {
            flags.add(Flag.JOINT);
            trail.step(10, "JOINT", "s10.joint", Map.of("bodies", bodies));
        } else {
            trail.step(10, "SINGLE", "s10.single");
        }
    }

    /** S11 says that a plan is needed and by when; passing to the planned state checks it. */
    private void plan(Outcome outcome) {
        if (!outcome.needsInvolvementFirst()) {
            boolean after = outcome == Outcome.ENGAGED_URGENT;
            trail.step(11, after ? "NEEDED" : "NOT_NEEDED", after ? "s11.after" : "s11.not-needed");
            return;
        }
        LocalDate by = facts.dates().influenceBy();
        if (by == null) {
            trail.step(11, "NEEDED", "s11.needed");
        } else {
            trail.step(11, "NEEDED", "s11.needed-by", Map.of("day", by));
        }
    }

    private void flagStep(int number, Set<Flag> found, String sentence) {
        if (found.isEmpty()) {
            trail.step(number, "NONE", sentence + ".none");
        } else {
            List<Flag> list = List.copyOf(found);
            trail.step(
                    number,
                    String.join(",", list.stream().sorted().map(Flag::name).toList()),
                    sentence + ".found",
                    Map.of("found", Trail.words(list.stream().sorted().toList())));
        }
    }

    private List<String> targetedGroups() {
        return Stream.concat(facts.namedGroups().stream(), facts.eia().groupsWithoutEvidence().stream())
                .distinct()
                .toList();
    }

    private List<SignOffRole> requiredSignOffs(Outcome outcome, Measure measure) {
        Proportionality data = Proportionality.on(facts.dates().assessment());
        List<SignOffRole> required =
                new ArrayList<>(List.of(SignOffRole.ASSESSOR, SignOffRole.SERVICE_LEAD, SignOffRole.ENGAGEMENT_LEAD));
        if (measure.isAtLeast(data.laySignOffFrom())
                || flags.contains(Flag.LEGAL_ADVICE)
                || (outcome == Outcome.NOT_ENGAGED && facts.score(Factor.P5) >= data.laySignOffPublicInterest())) {
            required.add(SignOffRole.LAY_MEMBER);
        }
        return List.copyOf(required);
    }

    /** S12 and S13, and the whole. */
    private DutyAssessment assessment(
            Fixed fixed,
            Measure measure,
            List<String> duties,
            List<String> gaps,
            List<String> targetedGroups,
            boolean jointScrutiny,
            List<SignOffRole> required) {
        GuidanceProfile profile = GuidanceProfile.on(facts.dates().assessment());
        Proportionality data = Proportionality.on(facts.dates().assessment());
        SignOffs signOffs = SignOffs.of(facts);
        List<SignOffRole> missing =
                required.stream().filter(role -> !signOffs.signed(role)).toList();
        boolean signed = missing.isEmpty() && signOffs.twice().isEmpty();
        Review review = signed ? Review.of(facts, signOffs, on) : Review.NONE;
        if (fixed.outcome != Outcome.OUT_OF_SCOPE) {
            signing(missing, signed, review);
        }
        if (facts.chosen().outcome() != null && facts.chosen().outcome() != fixed.outcome) {
            trail.notice("CLAIMED_OUTCOME_DIFFERS");
        }
        return new DutyAssessment(
                fixed.outcome,
                fixed.by,
                fixed.outcome == Outcome.OUT_OF_SCOPE ? Duty.NO : duty,
                duties,
                profile.id(),
                profile.carersAndRepresentatives(),
                measure.score,
                measure.band,
                measure.overrides,
                measure.calculated,
                measure.level,
                measure.level == null ? null : data.minimumPeriod(measure.level),
                flags.stream().sorted().toList(),
                jointScrutiny,
                gaps,
                targetedGroups,
                List.of(),
                false,
                required,
                missing,
                signed,
                review.due(),
                review.reopen(),
                trail.notices(),
                trail.steps());
    }

    private void signing(List<SignOffRole> missing, boolean signed, Review review) {
        if (signed) {
            trail.step(12, "SIGNED", "s12.signed");
        } else {
            trail.step(
                    12,
                    "NOT_SIGNED",
                    missing.isEmpty() ? "s12.twice" : "s12.missing",
                    Map.of("roles", Trail.words(missing)));
        }
        if (!review.reopen().isEmpty()) {
            trail.step(13, "REOPEN", "s13.reopen", Map.of("reasons", Trail.words(review.reopen())));
        } else if (review.due() != null) {
            trail.step(13, "REVIEW", "s13.review", Map.of("day", review.due()));
        }
    }

    private static <T> void note(Set<T> set, T value, boolean applies) {
        if (applies) {
            set.add(value);
        }
    }

    private static Answer answer(@Nullable Answer given) {
        return given == null ? Answer.UNKNOWN : given;
    }

    private List<Limb> limbs() {
        List<Limb> given = facts.limbs();
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }

    private List<String> kinds() {
        return Trail.words(limbs());
    }
}
