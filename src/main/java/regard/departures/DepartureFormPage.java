package regard.departures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regard.activities.Activity;
import regard.evidence.Area;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * A departure being written.
 *
 * @param id its identity; {@code new} for a new one
 */
record DepartureFormPage(String id, DepartureForm form, List<Activity> activities, List<Problem> problems) {

    boolean isNew() {
        return id.equals("new");
    }

    String back() {
        return isNew() ? "/departures" : "/departures/" + id;
    }

    List<Choice> guidance(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("departures.choose")));
        Guidance.list().forEach(entry -> choices.add(Choice.of(entry.code(), entry.title())));
        return choices;
    }

    List<Choice> areas(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("departures.choose")));
        Stream.concat(Area.actions().stream(), Area.own().stream())
                .forEach(area -> choices.add(Choice.of(area.slug(), DeparturesPage.name(area, words))));
        return choices;
    }

    List<Choice> about(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("departures.activity.none")));
        activities.forEach(activity -> choices.add(Choice.of(activity.ref(), activity.title())));
        return choices;
    }
}
