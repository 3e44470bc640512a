package regard.plans;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to save a plan. */
public sealed interface Planning {

    record Saved(SavedPlan plan) implements Planning {}

    record Refused(List<Problem> problems) implements Planning {}
}
