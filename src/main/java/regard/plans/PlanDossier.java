package regard.plans;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.law.Facts;

/** What plans know of an activity, for the rules: what people can and cannot change (contracts, section 3). */
@Component
class PlanDossier implements Facts {

    private final Activities activities;
    private final Plans plans;

    PlanDossier(Activities activities, Plans plans) {
        this.activities = activities;
        this.plans = plans;
    }

    /** The parts of the dossier that a plan fills. */
    record Influence(String can, String cannot) {}

    /** A group to reach specially, with the ways in which the plan reaches people. */
    record Affected(String group, List<String> methods) {}

    @Override
    public Map<String, Object> of(String activity) {
        return activities
                .find(activity)
                .flatMap(found -> plans.of(found.id()))
                .map(SavedPlan::plan)
                .<Map<String, Object>>map(plan -> Map.of(
                        "influence",
                        new Influence(plan.can(), plan.cannot()),
                        "affectedGroups",
                        plan.groups().stream()
                                .map(group -> new Affected(group, plan.methods()))
                                .toList()))
                .orElse(Map.of());
    }
}
