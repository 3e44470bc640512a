package regard.cli;

import java.util.List;
import regard.activities.ActivityRules;
import regard.consultations.ConsultationRules;
import regard.decisions.DecisionRules;
import regard.duties.DutyRules;
import regard.equality.EqualityRules;
import regard.feedback.FeedbackRules;
import regard.governance.GovernanceRules;
import regard.law.Rulebook;
import regard.opportunities.OpportunityRules;
import regard.partners.PartnerRules;
import regard.plans.PlanRules;
import regard.reports.ReportRules;
import regard.responses.ResponseRules;
import regard.returns.ReturnRules;
import regard.themes.ThemeRules;

/** Every room's rules, by name: together the 65 of the domain specification, section 6. */
public final class Rulebooks {

    private Rulebooks() {}

    public static List<Rulebook<?>> all() {
        return List.of(
                new ReportRules(),
                new ReturnRules(),
                new GovernanceRules(),
                new FeedbackRules(),
                new DecisionRules(),
                new ThemeRules(),
                new ResponseRules(),
                new OpportunityRules(),
                new ConsultationRules(),
                new PlanRules(),
                new DutyRules(),
                new EqualityRules(),
                new PartnerRules(),
                new ActivityRules());
    }
}
