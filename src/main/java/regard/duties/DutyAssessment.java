package regard.duties;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.law.Breach;
import regard.law.Gate;

/**
 * What a duty assessment comes to: which duty applies, how much involvement is proportionate, what else must be seen to, which
 * rules are broken, who must sign, and the reasons in order (contracts, section 2.2). A function of the facts and the day alone.
 *
 * @param decidedBy the step that fixed the outcome
 * @param duties the duties of law that apply, by their ids
 * @param existingGaps what existing involvement does not show, by the letters of 5a to 5e
 * @param targetedGroups groups who need to be reached specially
 * @param trail the steps reached, what each found, and why
 */
@JsonPropertyOrder({
    "outcome",
    "decidedBy",
    "duty",
    "duties",
    "guidanceProfile",
    "carersAndRepresentatives",
    "score",
    "band",
    "overrides",
    "levelCalculated",
    "level",
    "minimumPeriod",
    "flags",
    "jointScrutiny",
    "existingGaps",
    "targetedGroups",
    "breaches",
    "blocked",
    "requiredSignOffs",
    "missingSignOffs",
    "signed",
    "reviewOn",
    "reopen",
    "notices",
    "trail"
})
public record DutyAssessment(
        Outcome outcome,
        String decidedBy,
        Duty duty,
        List<String> duties,
        String guidanceProfile,
        boolean carersAndRepresentatives,
        @Nullable Integer score,
        @Nullable Level band,
        List<LevelOverride> overrides,
        @Nullable Level levelCalculated,
        @Nullable Level level,
        @Nullable MinimumPeriod minimumPeriod,
        List<Flag> flags,
        boolean jointScrutiny,
        List<String> existingGaps,
        List<String> targetedGroups,
        @JsonIgnoreProperties("overridden") List<Breach> breaches,
        boolean blocked,
        List<SignOffRole> requiredSignOffs,
        List<SignOffRole> missingSignOffs,
        boolean signed,
        @Nullable LocalDate reviewOn,
        List<Reopening> reopen,
        List<Notice> notices,
        List<Step> trail) {

    /** Something to know that no rule forbids. */
    public record Notice(String code, String message) {}

    /** One step of the procedure: what it found, and why. */
    public record Step(String step, String result, String because) {}

    /** The assessment of these facts as it stands on a day. */
    public static DutyAssessment of(DutyFacts facts, LocalDate on) {
        DutyAssessment assessed = Procedure.walk(facts, on);
        return assessed.outcome == Outcome.OUT_OF_SCOPE
                ? assessed
                : assessed.with(DutyRules.reported(facts, on), assessed.reopen);
    }

    /**
     * This, as it was judged once, with what has come up since: rules that are broken now, and why to look at it again.
     *
     * @param byLawOfThen the facts of today by the rules of the day it was signed: what gate G1 asked of it, it asks by those for good
     */
    DutyAssessment since(DutyAssessment today, DutyAssessment byLawOfThen) {
        List<Breach> broken = Stream.concat(
                        byLawOfThen.breaches.stream().filter(DutyAssessment::isOfSigning),
                        today.breaches.stream().filter(breach -> !isOfSigning(breach)))
                .sorted(Comparator.comparing(Breach::rule))
                .toList();
        return with(broken, today.reopen);
    }

    private static boolean isOfSigning(Breach breach) {
        return breach.gates().equals(List.of(Gate.G1));
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    private DutyAssessment with(List<Breach> found, List<Reopening> why) {
        return new DutyAssessment(
                outcome,
                decidedBy,
                duty,
                duties,
                guidanceProfile,
                carersAndRepresentatives,
                score,
                band,
                overrides,
                levelCalculated,
                level,
                minimumPeriod,
                flags,
                jointScrutiny,
                existingGaps,
                targetedGroups,
                found,
                Breach.anyBlocks(found),
                requiredSignOffs,
                missingSignOffs,
                signed,
                reviewOn,
                why,
                notices,
                trail);
    }
}
