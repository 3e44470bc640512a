package regard.departures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.evidence.Area;
import regard.evidence.TheTwentyTitles;
import regard.ui.Words;

/**
 * Departures from guidance: of a body, or of one piece of work.
 *
 * @param activity the piece of work, where they are only its own
 * @param ours whether the reader’s body keeps them
 */
record DeparturesPage(
        Optional<Activity> activity, List<Departure> departures, LocalDate today, boolean ours, boolean mayWrite) {

    static String name(Area area, Words words) {
        return words.say(
                area.isAction() ? "evidence.area.action" : "evidence.area.own",
                area.number(),
                TheTwentyTitles.of(area));
    }

    static String guidance(Departure departure) {
        return Guidance.title(departure.guidance());
    }

    String adding() {
        return "/departures/new"
                + activity.map(about -> "?activity=" + about.ref()).orElse("");
    }
}
