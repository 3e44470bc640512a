package regard.equality;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;

/**
 * An equality and health inequalities impact analysis: due regard, on the record, before a decision (Equality Act 2010, section 149;
 * R (Buckingham) v NHS Corby CCG [2018] EWHC 2080 (Admin)). It begins when the work begins and is kept up until the decision.
 *
 * @param statements what it says in words of its own
 * @param groups what was found, by code of the group
 * @param conclusion what follows for the change
 * @param reviewOn when it is looked at again
 */
public record EqualityImpactAnalysis(
        Map<Statement, String> statements,
        Map<String, GroupFinding> groups,
        @Nullable Conclusion conclusion,
        @Nullable LocalDate reviewOn) {

    public EqualityImpactAnalysis {
        statements = Map.copyOf(statements);
        groups = Map.copyOf(groups);
    }

    /** What follows from an analysis. */
    public enum Conclusion {
        CONTINUE,
        ADJUST,
        /** Continue all the same, with a justification. */
        JUSTIFY,
        STOP
    }

    /** Before anybody has written anything. */
    static EqualityImpactAnalysis empty() {
        return new EqualityImpactAnalysis(Map.of(), Map.of(), null, null);
    }

    public String says(Statement statement) {
        return statements.getOrDefault(statement, "");
    }

    public GroupFinding finding(String group) {
        return groups.getOrDefault(group, GroupFinding.none());
    }

    EqualityImpactAnalysis with(Map<Statement, String> said) {
        var all = new EnumMap<Statement, String>(Statement.class);
        all.putAll(statements);
        all.putAll(said);
        return new EqualityImpactAnalysis(all, groups, conclusion, reviewOn);
    }

    EqualityImpactAnalysis with(String group, GroupFinding finding) {
        var all = new TreeMap<>(groups);
        all.put(group, finding);
        return new EqualityImpactAnalysis(statements, all, conclusion, reviewOn);
    }

    EqualityImpactAnalysis concluding(@Nullable Conclusion what, @Nullable LocalDate review) {
        return new EqualityImpactAnalysis(statements, groups, what, review);
    }

    /** It was found that nobody is affected differently, and it is said how that was found. */
    boolean findsNoImpact() {
        return Text.isGiven(says(Statement.NO_IMPACT));
    }

    boolean isWhole(Section section) {
        boolean said = section.statements().stream()
                .filter(Statement::isNeeded)
                .allMatch(statement -> Text.isGiven(says(statement)));
        return said && (section != Section.CONCLUSION || (conclusion != null && reviewOn != null));
    }

    /** Nothing is missing of a group; where nobody is affected differently, a group not written about has its answer in that. */
    boolean isWhole(String group) {
        return groups.containsKey(group) ? finding(group).isWhole() : findsNoImpact();
    }

    /** Nothing is missing that two people should sign. */
    boolean isWhole(Set<String> needed) {
        return List.of(Section.values()).stream().allMatch(this::isWhole)
                && needed.stream().allMatch(this::isWhole)
                && groups.keySet().stream().allMatch(this::isWhole);
    }

    /** Groups that lose, or may lose: it is they who must be reached. */
    List<String> affected() {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().rating() == EqualityRules.Rating.NEGATIVE
                        || entry.getValue().rating() == EqualityRules.Rating.UNKNOWN)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Groups of which the analysis itself says that too little is known (step S8 of the duty assessment). */
    public List<String> groupsWithoutEvidence() {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().lacksEvidence())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
