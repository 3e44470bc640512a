package regard.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regard.kernel.Problem;
import regard.ui.Choice;

/**
 * Registering an activity, or changing what was registered.
 *
 * @param ref its reference, where it has one
 */
record RegistrationPage(Optional<String> ref, RegistrationForm form, List<Problem> problems) {

    List<Choice> triggers(String choose) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", choose));
        Triggers.list().forEach(trigger -> choices.add(Choice.of(trigger.code(), trigger.title())));
        return choices;
    }

    List<Choice> topics() {
        return Topics.list().stream().map(topic -> Choice.of(topic, topic)).toList();
    }

    String back() {
        return ref.map(known -> "/activities/" + known).orElse("/activities");
    }
}
