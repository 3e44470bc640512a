package regard.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * An activity as somebody typed it.
 *
 * @param places one a line
 * @param version the version they saw; 0 for a new one
 */
record RegistrationForm(
        String title,
        String summary,
        String now,
        String change,
        String trigger,
        String places,
        List<String> topics,
        DateInput startsOn,
        DateInput influenceBy,
        DateInput plannedDecisionOn,
        int version) {

    static final RegistrationForm EMPTY =
            new RegistrationForm(null, null, null, null, null, null, null, null, null, null, 0);

    RegistrationForm(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String now,
            @Nullable String change,
            @Nullable String trigger,
            @Nullable String places,
            @Nullable List<String> topics,
            @Nullable DateInput startsOn,
            @Nullable DateInput influenceBy,
            @Nullable DateInput plannedDecisionOn,
            int version) {
        this.title = or(title);
        this.summary = or(summary);
        this.now = or(now);
        this.change = or(change);
        this.trigger = or(trigger);
        this.places = or(places);
        this.topics = topics == null ? List.of() : List.copyOf(topics);
        this.startsOn = startsOn == null ? DateInput.EMPTY : startsOn;
        this.influenceBy = influenceBy == null ? DateInput.EMPTY : influenceBy;
        this.plannedDecisionOn = plannedDecisionOn == null ? DateInput.EMPTY : plannedDecisionOn;
        this.version = version;
    }

    static RegistrationForm of(Activity activity) {
        return new RegistrationForm(
                activity.title(),
                activity.summary(),
                activity.now(),
                activity.change(),
                activity.trigger(),
                String.join("\n", activity.places()),
                activity.topics(),
                activity.startsOn().map(DateInput::of).orElse(null),
                activity.influenceBy().map(DateInput::of).orElse(null),
                activity.plannedDecisionOn().map(DateInput::of).orElse(null),
                activity.version());
    }

    Registration registration() {
        return new Registration(
                title,
                summary,
                now,
                change,
                trigger,
                places.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                topics.stream().filter(Topics.list()::contains).toList(),
                startsOn.date(),
                influenceBy.date(),
                plannedDecisionOn.date());
    }

    /** What cannot be read, before anybody asks whether it makes sense. */
    List<Problem> unreadable() {
        var problems = new ArrayList<Problem>();
        if (!trigger.isBlank() && Triggers.find(trigger).isEmpty()) {
            problems.add(new Problem("trigger", "activities.trigger.missing"));
        }
        Map.of("startsOn", startsOn, "influenceBy", influenceBy, "plannedDecisionOn", plannedDecisionOn)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(day ->
                        !day.getValue().isEmpty() && day.getValue().date().isEmpty())
                .map(day -> new Problem(day.getValue().wrongField(day.getKey()), "activities.day-unreadable"))
                .forEach(problems::add);
        return problems;
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
