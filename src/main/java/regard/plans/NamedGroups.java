package regard.plans;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.DutyAssessment;
import regard.equality.Analyses;

/** Whom a plan must reach specially: the groups it names itself, those of the duty assessment, and those that the equality work found. */
@Component
class NamedGroups {

    private final Plans plans;
    private final Duties duties;
    private final Analyses analyses;

    NamedGroups(Plans plans, Duties duties, Analyses analyses) {
        this.plans = plans;
        this.duties = duties;
        this.analyses = analyses;
    }

    List<String> of(Activity activity) {
        var named = new LinkedHashSet<String>();
        plans.of(activity.id())
                .map(SavedPlan::plan)
                .map(InvolvementPlan::groups)
                .ifPresent(named::addAll);
        duties.current(activity.id()).map(DutyAssessment::targetedGroups).ifPresent(named::addAll);
        named.addAll(analyses.affected(activity.id()));
        return List.copyOf(named);
    }
}
