package regard.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rules on plans and annual reports: each explains involvement, and the health and wellbeing board is consulted. */
public final class ReportRules implements Rulebook<ReportRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("reports/report-rules.yml")
            .rule("R-53", ReportRules::planExplainsInvolvement)
            .rule("R-54", ReportRules::reportExplainsInvolvement)
            .rule("R-55", ReportRules::boardConsulted)
            .list();

    public record Facts(@Nullable Plan plan, @Nullable Report report) {}

    public record Plan(
            @Nullable String involvementSection,
            List<Priority> priorities,
            @Nullable LocalDate hwbConsultedOn) {}

    /** A priority of the plan, and what people said that it rests on, or why on nothing. */
    public record Priority(
            @Nullable String id,
            List<String> insight,
            @Nullable String reason) {

        private boolean isGrounded() {
            return !insight.isEmpty() || Text.isGiven(reason);
        }
    }

    public record Report(
            @Nullable String involvementExplanation,
            @Nullable LocalDate hwbConsultedOn) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** NHS Act 2006, sections 14Z11 and 14Z52. */
    private static List<Finding> planExplainsInvolvement(Facts facts, Terms terms) {
        return Finding.when(facts.plan != null
                && (Text.isBlank(facts.plan.involvementSection)
                        || !facts.plan.priorities.stream().allMatch(Priority::isGrounded)));
    }

    /** NHS Act 2006, sections 13U, 14Z15 and 14Z58. */
    private static List<Finding> reportExplainsInvolvement(Facts facts, Terms terms) {
        return Finding.when(facts.report != null && Text.isBlank(facts.report.involvementExplanation));
    }

    /** NHS Act 2006, sections 14Z13, 14Z15, 14Z54 and 14Z58. */
    private static List<Finding> boardConsulted(Facts facts, Terms terms) {
        return Finding.when((facts.plan != null && facts.plan.hwbConsultedOn == null)
                || (facts.report != null && facts.report.hwbConsultedOn == null));
    }
}
