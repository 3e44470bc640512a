package regard.plans;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.equality.Groups;

/** An involvement plan as it was last saved. */
record PlanPage(Activity activity, Optional<SavedPlan> saved, boolean mayChange) {

    List<String> methods() {
        return saved.map(SavedPlan::plan).map(InvolvementPlan::methods).map(Methods::of).orElse(List.of()).stream()
                .map(Methods.Method::title)
                .toList();
    }

    List<String> groups() {
        return saved.map(SavedPlan::plan).map(InvolvementPlan::groups).orElse(List.of()).stream()
                .map(Groups::title)
                .toList();
    }
}
