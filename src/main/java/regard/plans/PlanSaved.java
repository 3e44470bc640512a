package regard.plans;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** An involvement plan was saved, perhaps as complete. */
public record PlanSaved(Actor actor, String ref, SavedPlan plan) implements Audited {

    @Override
    public String action() {
        return plan.complete() ? "plan.completed" : "plan.saved";
    }

    @Override
    public String object() {
        return "involvement-plan:" + ref + " v" + plan.version();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(plan);
    }
}
