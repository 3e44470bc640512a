package regard.plans;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.ActivityId;
import regard.equality.Analyses;
import regard.law.Facts;

/** What plans know of an activity, for the rules: what people can and cannot change, and how each group is reached. */
@Component
class PlanDossier implements Facts {

    private final Activities activities;
    private final Plans plans;
    private final Analyses analyses;

    PlanDossier(Activities activities, Plans plans, Analyses analyses) {
        this.activities = activities;
        this.plans = plans;
        this.analyses = analyses;
    }

    /** The parts of the dossier that a plan fills. */
    record Influence(String can, String cannot) {}

    @Override
    public Map<String, Object> of(String activity) {
        return activities
                .find(activity)
                .flatMap(found -> plans.of(found.id()).map(saved -> sections(saved.plan(), found.id())))
                .orElse(Map.of());
    }

    private Map<String, Object> sections(InvolvementPlan plan, ActivityId activity) {
        var sections = new LinkedHashMap<String, Object>();
        sections.put("influence", new Influence(plan.can(), plan.cannot()));
        var groups = new LinkedHashSet<>(plan.groups());
        plan.detail().reaching().forEach(each -> groups.add(each.group()));
        // Each of them is affected, planned for or not.
        groups.addAll(analyses.affected(activity));
        sections.put(
                "affectedGroups",
                groups.stream()
                        .map(group -> new PlanRules.AffectedGroup(
                                group, plan.detail().reaching(group).methods()))
                        .toList());
        return sections;
    }
}
