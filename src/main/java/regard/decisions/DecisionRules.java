package regard.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.law.WorkingDays;

/** The rules on deciding: views were read, weighed and had time, and the paper does not claim what was not asked. */
public final class DecisionRules implements Rulebook<DecisionRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("decisions/decision-rules.yml")
            .rule("R-29", DecisionRules::viewsConsidered)
            .rule("R-30", DecisionRules::timeTaken)
            .rule("R-32", DecisionRules::membersHadTheReport)
            .rule("R-34", DecisionRules::claimsCovered)
            .rule("R-38", DecisionRules::inequalitiesAddressed)
            .list();

    public record Facts(Closing consultation, Counts responses, Deciding decision, Consideration consideration) {}

    public record Closing(@Nullable LocalDate closesOn) {}

    public record Counts(@Nullable Integer received) {}

    /** What is put before those who decide, and when. */
    public record Deciding(
            @Nullable LocalDate on,
            Inequalities inequalities,
            List<Claim> claims,
            Map<String, List<String>> covers,
            List<Maker> makers) {}

    public record Inequalities(
            @Nullable String access, @Nullable String outcomes) {}

    /** What a paper says people were asked about, and in which activities. */
    public record Claim(@Nullable String proposal, List<String> activities) {}

    public record Maker(
            @Nullable String person,
            @Nullable LocalDate analysisReceivedOn,
            boolean fullReport,
            @Nullable LocalDate readConfirmedOn) {}

    /**
     * What weight views were given, what was changed for them, and what was not, and why.
     *
     * @param notChangedAndWhy one text, or a list of them
     */
    public record Consideration(
            @Nullable String weightGiven,
            List<String> changesMade,
            @Nullable Object notChangedAndWhy) {

        private boolean isRecorded() {
            return Text.isGiven(weightGiven) && (isSaid(changesMade) || isSaid(notChangedAndWhy));
        }

        private static boolean isSaid(@Nullable Object texts) {
            return texts instanceof List<?> list
                    ? list.stream().anyMatch(Consideration::isSaid)
                    : texts instanceof String text && Text.isGiven(text);
        }
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** The fourth Gunning principle: the product of consultation is conscientiously taken into account. */
    private static List<Finding> viewsConsidered(Facts facts, Terms terms) {
        boolean everyoneRead = !facts.decision.makers.isEmpty()
                && facts.decision.makers.stream()
                        .allMatch(maker -> maker.analysisReceivedOn != null && maker.readConfirmedOn != null);
        return Finding.when(!everyoneRead || !facts.consideration.isRecorded());
    }

    /** */
    private static List<Finding> timeTaken(Facts facts, Terms terms) {
        Integer received = facts.responses.received;
        LocalDate closed = facts.consultation.closesOn;
        LocalDate decided = facts.decision.on;
        boolean many = received != null && received > terms.number("responses");
        return Finding.when(many
                && decided != null
                && (closed == null || WorkingDays.between(closed, decided) < terms.number("workingDays")));
    }

    /** R (Buckingham) v NHS Corby CCG [2018] EWHC 2080 (Admin): members saw what people said, and in time. */
    private static List<Finding> membersHadTheReport(Facts facts, Terms terms) {
        return Finding.when(facts.decision.makers.stream()
                .anyMatch(maker -> !maker.fullReport || !isInTime(maker, facts.decision.on, terms)));
    }

    private static boolean isInTime(Maker maker, @Nullable LocalDate decided, Terms terms) {
        return maker.analysisReceivedOn != null
                && decided != null
                && WorkingDays.between(maker.analysisReceivedOn, decided) >= terms.number("workingDays");
    }

    /** Corby: a report that says people were asked about this proposal, when they were asked about another, misleads. */
    private static List<Finding> claimsCovered(Facts facts, Terms terms) {
        Map<String, Set<String>> covered = facts.decision.covers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, covers -> Set.copyOf(covers.getValue())));
        return facts.decision.claims.stream()
                .filter(claim -> claim.activities.stream()
                        .noneMatch(activity ->
                                covered.getOrDefault(activity, Set.of()).contains(String.valueOf(claim.proposal))))
                .map(claim -> Finding.about(claim.proposal))
                .toList();
    }

    /** NHS Act 2006, sections 13G, 14T and 14Z35: regard to inequalities of access and of outcomes. */
    private static List<Finding> inequalitiesAddressed(Facts facts, Terms terms) {
        Inequalities stated = facts.decision.inequalities;
        return Finding.when(Text.isBlank(stated.access) || Text.isBlank(stated.outcomes));
    }
}
