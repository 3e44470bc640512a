package regard.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyAssessment;
import regard.duties.DutyFacts;
import regard.equality.Groups;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rules on planning involvement: every group affected has a way to be reached. */
public final class PlanRules implements Rulebook<PlanRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("plans/plan-rules.yml")
            .rule("R-36", PlanRules::everyGroupReached)
            .list();

    public record Facts(@Nullable DutyFacts assessment, List<AffectedGroup> affectedGroups) {}

    public record AffectedGroup(@Nullable String group, List<String> methods) {

        private boolean isReached() {
            return methods.stream().anyMatch(Text::isGiven);
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

    /** Groups that the assessment names must be in the plan as well, each with a method. */
    private static List<Finding> everyGroupReached(Facts facts, Terms terms) {
        Set<String> listed = facts.affectedGroups.stream()
                .map(AffectedGroup::group)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Stream<Finding> unreached = facts.affectedGroups.stream()
                .filter(group -> !group.isReached())
                .map(group -> about(group.group));
        Stream<Finding> unlisted = targeted(facts, terms.on()).stream()
                .filter(group -> !listed.contains(group))
                .map(group -> about(group).as("unlisted"));
        return Stream.concat(unreached, unlisted).toList();
    }

    private static Finding about(@Nullable String group) {
        return Finding.about(group).with("group", group == null ? "A group" : Groups.title(group));
    }

    private static List<String> targeted(Facts facts, LocalDate on) {
        return facts.assessment == null
                ? List.of()
                : DutyAssessment.of(facts.assessment, on).targetedGroups();
    }
}
