package regard.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** The places of a body, and saying of which areas one is made. */
record PlacesPage(
        List<NamedPlace> places,
        String name,
        List<String> areas,
        LocalDate today,
        boolean mayChange,
        List<Problem> problems) {

    private static final int LEAST_BOXES = 3;
    private static final List<AreaKind> KINDS =
            List.of(AreaKind.COUNCIL, AreaKind.COUNTY, AreaKind.ICB, AreaKind.SUB_ICB);

    /** Areas chosen, and empty boxes to choose more. */
    List<String> boxes() {
        var boxes = new ArrayList<>(areas);
        while (boxes.size() < LEAST_BOXES || boxes.size() == areas.size()) {
            boxes.add("");
        }
        return boxes;
    }

    List<Choice> choices(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("places.area.none")));
        KINDS.forEach(kind -> Areas.of(kind, today)
                .forEach(area -> choices.add(Choice.of(
                        area.code(), words.say("places.area", area.name(), words.say("places.kind." + kind))))));
        return choices;
    }

    static String areas(NamedPlace place) {
        return place.areas().stream().map(Areas::name).collect(Collectors.joining(", "));
    }
}
