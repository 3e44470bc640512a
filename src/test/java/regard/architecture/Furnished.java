package regard.architecture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import regard.Before;
import regard.activities.Activity;
import regard.concerns.Concerns;
import regard.consultations.Consultations;
import regard.decisions.Decisions;
import regard.departures.Departure;
import regard.departures.Departures;
import regard.evidence.Area;
import regard.kernel.Actor;
import regard.promises.Promise;
import regard.promises.Promises;
import regard.scrutiny.Scrutineer;
import regard.scrutiny.Scrutiny;
import regard.themes.Naming;
import regard.themes.Said;
import regard.themes.Themes;

/**
 * A body with something in each of its registers, an open consultation that somebody answered and a piece of work that is being
 * prepared: so that each route of the permission table leads to something.
 */
final class Furnished {

    static final UUID NOTHING = new UUID(0, 0);

    /** Routes of work before people are asked; all others are asked of the open consultation. */
    private static final Pattern BEFORE_OPENING = Pattern.compile("/(questionnaire|opening|public-page|duty)");

    private final Actor actor;
    private final String open;
    private final String prepared;

    /** What stands in an address, by the words that lead to it; the longest words first. */
    private final Map<String, String> there = new LinkedHashMap<>();

    Furnished(ApplicationContext context, Actor actor) {
        this.actor = actor;
        var said = new Said(context);
        var consultation = said.open(actor);
        open = consultation.brief().ref();
        there.put(
                "/responses/{reference}",
                said.words(consultation, "Two buses each way.").reference());
        var themes = context.getBean(Themes.class);
        there.put(
                "/themes/{code}",
                themes.frame(open, List.of(Naming.of("Getting there", "Buses.")), actor)
                        .codes()
                        .getFirst()
                        .id()
                        .value()
                        .toString());
        themes.takeIn(consultation.brief().id());
        context.getBean(Decisions.class).prepare(open, actor);
        prepared = prepared(context);
        registers(context);
        there.put("/receipts/{code}", "R4K7-9XQ2-M8ND-1TVA");
        there.put("/questions/{question}", "Q1");
        there.put("/questions/{q}", "Q1");
        there.put("/twenty/{area}", "action-5");
        there.put("/people/{person}", actor.person().value().toString());
        there.put("/checklists/{kind}", "plan");
        there.put("/sections/{section}", "about");
        there.put("/groups/{code}", "AGE");
        there.put("/options/{id}", "new");
        there.put("/options/panels/{id}", "new");
        there.put("/call-ins/{id}", "new");
    }

    private String prepared(ApplicationContext context) {
        var before = new Before(context);
        Activity activity = before.registered("Hearing tests", "CONTRACT_END", actor);
        String ref = activity.ref();
        context.getBean(Consultations.class).draft(ref, actor);
        Map<String, Object> given = Before.answers("PROPOSAL", 2, 2, 2, 2, 2, 2, 2);
        given.put("impact.range", "YES");
        given.put("impact.direction", "MIXED");
        given.put("challenge.similarChallengedBefore", false);
        given.put("challenge.threatened", false);
        given.put("eia.status", "DONE");
        before.assessed(activity, given, actor);
        return ref;
    }

    private void registers(ApplicationContext context) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        var departure = new Departure(
                UUID.randomUUID(),
                "PARTNERSHIP_2022",
                Optional.of(Area.ACTION_6),
                "Feed back promptly.",
                "Within twelve weeks.",
                "People wait longer.",
                "The board meets every quarter.",
                "The board",
                Optional.of(today),
                Optional.of(today.plusDays(90)),
                "",
                0);
        context.getBean(Departures.class).record(departure, actor);
        there.put("/departures/{id}", departure.id().toString());
        var wording = new Promise.Wording(
                "We will ask everybody first.",
                "Leaflet, page 2",
                Optional.of(today),
                "The board",
                "Everybody",
                "Blood tests",
                Optional.of(Promise.Kind.CONSULT),
                true);
        var promised = (regard.promises.Registering.Registered)
                context.getBean(Promises.class).register(wording, Optional.of(open), actor);
        there.put("/promises/{ref}", promised.promise().ref());
        there.put("/concerns/{reference}", context.getBean(Concerns.class).raise(open, "Nobody asked us.", ""));
        var council = new Scrutineer(UUID.randomUUID(), Scrutineer.Kind.COUNCIL, "Moorshire", "Health", "By letter", 0);
        context.getBean(Scrutiny.class).record(council, actor);
        there.put("/councils/{id}", council.id().toString());
        there.put("/councils/{council}", council.id().toString());
    }

    String open() {
        return open;
    }

    String prepared() {
        return prepared;
    }

    /** The address of a route, of something that is there; of nothing, where there can be nothing before somebody asks. */
    String address(String pattern) {
        String filled = pattern;
        for (var each : there.entrySet()) {
            String words = each.getKey();
            filled = filled.replace(words, words.substring(0, words.indexOf('{')) + each.getValue());
        }
        return filled.replace("{ref}", BEFORE_OPENING.matcher(pattern).find() ? prepared : open)
                .replaceAll("\\{(number[^}]*|version|place)}", "1")
                .replaceAll("\\{\\*?[a-z]+[^}]*}", NOTHING.toString());
    }
}
