package regard.consultations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyAssessment;
import regard.duties.DutyFacts;
import regard.duties.Flag;
import regard.duties.MinimumPeriod;
import regard.kernel.Period;
import regard.kernel.Records.Checked;
import regard.kernel.Refused.Fault;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/**
 * The rules on asking people: while a view can still count, with enough to go on, for long enough.
 *
 * <p>R v Brent LBC ex p Gunning (1985) 84 LGR 168, which bind every consultation, required or not (R v North and East Devon HA ex p
 * Coughlan [2001] QB 213).
 */
public final class ConsultationRules implements Rulebook<ConsultationRules.Facts> {

    private static final int DAYS_IN_A_WEEK = 7;

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("consultations/consultation-rules.yml")
            .rule("R-09", ConsultationRules::stillFormative)
            .rule("R-12", ConsultationRules::openMinded)
            .rule("R-15", ConsultationRules::saysWhatCanChange)
            .rule("R-16", ConsultationRules::coversEverything)
            .rule("R-17", ConsultationRules::outlinesAlternatives)
            .rule("R-18", ConsultationRules::publishesTheAnalysis)
            .rule("R-21", ConsultationRules::extendsWhenItChanges)
            .rule("R-22", ConsultationRules::isSimple)
            .rule("R-23", ConsultationRules::isLongEnough)
            .rule("R-24", ConsultationRules::allowsForHolidays)
            .rule("R-25", ConsultationRules::avoidsElections)
            .list();

    public record Facts(
            @Nullable DutyFacts assessment,
            Asking consultation,
            Calendar calendar,
            Influence influence,
            Materials materials,
            List<PriorDecision> priorDecisions) {

        private Optional<DutyAssessment> assessed(LocalDate on) {
            return Optional.ofNullable(assessment).map(facts -> DutyAssessment.of(facts, on));
        }
    }

    /** When people can answer, and what changed while they could. */
    public record Asking(
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable String shortReason,
            @Nullable String councilViewOnPeriod,
            @Nullable LocalDate responsePublishedOn,
            List<Change> changes)
            implements Checked {

        @Override
        public List<Fault> faults() {
            return opensOn != null && closesOn != null && closesOn.isBefore(opensOn)
                    ? List.of(new Fault("/closesOn", "range", "closesOn must not be before opensOn"))
                    : List.of();
        }

        Optional<Period> period() {
            return opensOn == null || closesOn == null ? Optional.empty() : Period.between(opensOn, closesOn);
        }
    }

    public record Change(
            @Nullable LocalDate on,
            boolean material,
            @Nullable LocalDate noticeSentOn,
            @Nullable LocalDate newClosesOn) {}

    public record Calendar(List<Holiday> holidays) {}

    public record Holiday(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Checked {

        @Override
        public List<Fault> faults() {
            return from != null && to != null && to.isBefore(from)
                    ? List.of(new Fault("/to", "range", "to must not be before from"))
                    : List.of();
        }

        boolean liesMostlyWithin(Period open) {
            return from != null
                    && to != null
                    && Period.between(from, to)
                            .filter(holiday -> 2 * shared(holiday, open) > holiday.days())
                            .isPresent();
        }

        private static long shared(Period one, Period other) {
            LocalDate first = one.first().isAfter(other.first()) ? one.first() : other.first();
            LocalDate last = one.last().isBefore(other.last()) ? one.last() : other.last();
            return Period.between(first, last).map(Period::days).orElse(0L);
        }
    }

    public record Influence(@Nullable String can, @Nullable String cannot) {}

    /** What a consultation document must tell people. */
    public enum Topic {
        PROPOSAL,
        REASONS,
        OPTIONS,
        EFFECTS,
        TRAVEL,
        MONEY,
        STAFFING,
        DECISION,
        RESPOND,
        CLOSING,
        CONTACT,
        DATA
    }

    public record Materials(
            List<Topic> covers,
            List<String> texts,
            @Nullable String alternativesOmittedReason,
            boolean eiaPublished,
            @Nullable BigDecimal readingAge,
            @Nullable BigDecimal readingAgeTarget,
            List<String> undefinedAcronyms,
            @Nullable Integer questionCount) {}

    public enum PriorKind {
        DECISION,
        AWARD,
        NOTICE
    }

    public record PriorDecision(
            @Nullable PriorKind kind, @Nullable LocalDate on) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** The first Gunning principle: proposals are still at a formative stage. */
    private static List<Finding> stillFormative(Facts facts, Terms terms) {
        LocalDate opens = facts.consultation.opensOn;
        return Finding.when(facts.priorDecisions.stream()
                .anyMatch(prior -> opens == null || prior.on == null || prior.on.isBefore(opens)));
    }

    /** The first Gunning principle: nor do the words betray a mind made up. */
    private static List<Finding> openMinded(Facts facts, Terms terms) {
        MadeUpMind phrases = MadeUpMind.on(terms.on());
        return facts.materials.texts.stream()
                .flatMap(text -> phrases.find(text).stream())
                .limit(1)
                .map(phrase -> Finding.breach().with("phrase", phrase))
                .toList();
    }

    /** */
    private static List<Finding> saysWhatCanChange(Facts facts, Terms terms) {
        return Finding.when(Text.isBlank(facts.influence.can) || Text.isBlank(facts.influence.cannot));
    }

    /** The second Gunning principle: sufficient reasons to allow intelligent consideration and response. */
    private static List<Finding> coversEverything(Facts facts, Terms terms) {
        return Arrays.stream(Topic.values())
                .filter(topic -> !facts.materials.covers.contains(topic))
                .map(topic -> Finding.about(topic.name()).as(topic.name()))
                .toList();
    }

    /** R (Moseley) v Haringey LBC [2014] UKSC 56; not always: R (Morris) v Rhondda Cynon Taf [2015] EWHC 1403 (Admin). */
    private static List<Finding> outlinesAlternatives(Facts facts, Terms terms) {
        boolean silent = facts.assessment != null
                && facts.assessment.options().stream()
                        .anyMatch(option -> option.isDropped() && !option.outlinedInMaterials());
        return Finding.when(silent && Text.isBlank(facts.materials.alternativesOmittedReason));
    }

    /** R (Buckingham) v NHS Corby CCG [2018] EWHC 2080 (Admin). */
    private static List<Finding> publishesTheAnalysis(Facts facts, Terms terms) {
        return Finding.when(!facts.materials.eiaPublished);
    }

    /** People who have answered are told of a material change, and everyone gets time to think again. */
    private static List<Finding> extendsWhenItChanges(Facts facts, Terms terms) {
        return facts.consultation.period().stream()
                .flatMap(open -> facts.consultation.changes.stream()
                        .filter(change -> change.material && change.on != null && open.includes(change.on))
                        .filter(change -> !isMade(change, open, terms.number("days")))
                        .limit(1)
                        .map(change -> Finding.breach().with("extension", extension(open, terms.number("days")))))
                .toList();
    }

    private static boolean isMade(Change change, Period open, int mostDays) {
        return change.noticeSentOn != null
                && change.newClosesOn != null
                && ChronoUnit.DAYS.between(open.last(), change.newClosesOn) >= extension(open, mostDays);
    }

    /**
     * Whether people were given long enough to think again: counted on the period as it stood when something changed, because what was
     * added since makes the period longer, and would ask for more each time.
     */
    static boolean isLongEnough(Period asItStood, LocalDate lastNow) {
        int mostDays = RULES.stream()
                .filter(rule -> rule.id().equals("R-21"))
                .map(rule -> rule.text(asItStood.last()).numbers().get("days"))
                .findFirst()
                .orElseThrow();
        return ChronoUnit.DAYS.between(asItStood.last(), lastNow) >= extension(asItStood, mostDays);
    }

    private static long extension(Period open, int mostDays) {
        return Math.min(mostDays, (open.days() + 1) / 2);
    }

    /** Clear and concise: central government's consultation principles, A, adopted by choice. */
    private static List<Finding> isSimple(Facts facts, Terms terms) {
        Materials materials = facts.materials;
        BigDecimal target = materials.readingAgeTarget == null
                ? BigDecimal.valueOf(terms.number("readingAge"))
                : materials.readingAgeTarget;
        if (materials.readingAge == null || materials.questionCount == null) {
            return Finding.breach().as("unmeasured").only();
        }
        boolean simple = materials.readingAge.compareTo(target) <= 0
                && materials.undefinedAcronyms.isEmpty()
                && materials.questionCount <= terms.number("questions");
        return simple
                ? Finding.none()
                : Finding.breach()
                        .with("age", materials.readingAge)
                        .with("target", target)
                        .with("acronyms", materials.undefinedAcronyms.size())
                        .with("count", materials.questionCount)
                        .only();
    }

    /** The third Gunning principle: adequate time. No statute names a number of days; the level does (rules/duties). */
    private static List<Finding> isLongEnough(Facts facts, Terms terms) {
        Optional<DutyAssessment> assessed = facts.assessed(terms.on());
        MinimumPeriod minimum = assessed.map(DutyAssessment::minimumPeriod).orElse(null);
        if (minimum == null || isKept(minimum, facts.consultation)) {
            return Finding.none();
        }
        Finding found = Finding.breach()
                .with("open", openFor(minimum, facts.consultation))
                .with("minimum", minimum.length());
        if (Text.isBlank(facts.consultation.shortReason)) {
            return found.as(wayItIsShort(minimum, facts.consultation)).only();
        }
        boolean scrutiny = assessed.filter(it -> it.has(Flag.SCRUTINY) || it.has(Flag.SCRUTINY_CHECK))
                .isPresent();
        return scrutiny && Text.isBlank(facts.consultation.councilViewOnPeriod)
                ? found.as("council").only()
                : Finding.none();
    }

    private static String wayItIsShort(MinimumPeriod minimum, Asking asking) {
        if (asking.period().isEmpty()) {
            return "undated";
        }
        return minimum.days() == null ? "notice" : "days";
    }

    private static boolean isKept(MinimumPeriod minimum, Asking asking) {
        return openFor(minimum, asking) >= minimum.length();
    }

    private static long openFor(MinimumPeriod minimum, Asking asking) {
        return asking.period()
                .map(open -> minimum.count(open.first(), open.last()))
                .orElse(0L);
    }

    /** A holiday that lies mostly within the period asks for a week more. */
    private static List<Finding> allowsForHolidays(Facts facts, Terms terms) {
        MinimumPeriod minimum =
                facts.assessed(terms.on()).map(DutyAssessment::minimumPeriod).orElse(null);
        Optional<Period> open = facts.consultation.period();
        if (minimum == null || open.isEmpty() || !isLongEnough(facts, terms).isEmpty()) {
            return Finding.none();
        }
        List<Holiday> holidays = facts.calendar.holidays.stream()
                .filter(holiday -> holiday.liesMostlyWithin(open.get()))
                .toList();
        long needed = minimum.length() + (long) DAYS_IN_A_WEEK * holidays.size();
        return open.get().days() >= needed
                ? Finding.none()
                : holidays.stream()
                        .map(holiday -> Finding.about(holiday.name)
                                .with("open", open.get().days())
                                .with("needed", needed))
                        .toList();
    }

    /** */
    private static List<Finding> avoidsElections(Facts facts, Terms terms) {
        return Finding.when(facts.assessment != null
                && facts.consultation
                        .period()
                        .filter(open -> preElection(facts.assessment).anyMatch(open::overlaps))
                        .isPresent());
    }

    private static Stream<Period> preElection(DutyFacts assessment) {
        return assessment.timing().preElectionPeriods().stream()
                .filter(days -> days.from() != null && days.to() != null)
                .flatMap(days -> Period.between(days.from(), days.to()).stream());
    }
}
