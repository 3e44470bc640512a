package regard.plans;

import java.util.List;
import org.springframework.util.MultiValueMap;
import regard.plans.PlanDetail.Reaching;

/** How each named group is reached, as somebody typed it. */
record GroupsForm(List<Reaching> reaching, int version) {

    static GroupsForm of(SavedPlan saved, List<String> named) {
        return new GroupsForm(
                named.stream()
                        .map(group -> saved.plan().detail().reaching(group))
                        .toList(),
                saved.version());
    }

    static GroupsForm read(MultiValueMap<String, String> typed, List<String> named) {
        return new GroupsForm(
                named.stream()
                        .map(group -> new Reaching(
                                group,
                                typed.getOrDefault("methods-" + group, List.of()).stream()
                                        .filter(Methods::knows)
                                        .toList(),
                                String.join("", typed.getOrDefault("how-" + group, List.of()))
                                        .strip()))
                        .toList(),
                PlanDetailController.version(typed));
    }
}
