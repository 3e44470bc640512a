package regard.options;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import regard.activities.Activity;

/** The options of a piece of work, and the panels that looked at them. */
record OptionsPage(Activity activity, List<Option> options, List<Panel> panels, boolean mayWrite) {

    String address() {
        return "/activities/" + activity.ref() + "/options";
    }

    List<Option> live() {
        return options.stream().filter(Option::isLive).toList();
    }

    List<Option> dropped() {
        return options.stream().filter(option -> !option.isLive()).toList();
    }

    String panel(Optional<UUID> id) {
        return panels.stream()
                .filter(panel -> id.filter(panel.id()::equals).isPresent())
                .map(Panel::name)
                .findFirst()
                .orElse("");
    }
}
