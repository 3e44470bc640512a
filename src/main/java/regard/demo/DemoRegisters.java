package regard.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.departures.Departure;
import regard.departures.Departures;
import regard.evidence.Area;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.options.Option;
import regard.options.Options;
import regard.options.Panel;
import regard.promises.Promise;
import regard.promises.Promises;
import regard.scrutiny.Comment;
import regard.scrutiny.Comments;
import regard.scrutiny.Scrutineer;
import regard.scrutiny.Scrutiny;

/** What the registers of the made-up board hold: promises, councils and Healthwatch, options that were dropped, a departure. */
@Component
class DemoRegisters {

    private static final String EVENINGS = "GP care in the evenings and at weekends";
    private static final String BLOODS = "Blood tests closer to home";

    private final Activities activities;
    private final DemoStroke stroke;
    private final Promises promises;
    private final Scrutiny scrutiny;
    private final Comments comments;
    private final Options options;
    private final Departures departures;

    DemoRegisters(
            Activities activities,
            DemoStroke stroke,
            Promises promises,
            Scrutiny scrutiny,
            Comments comments,
            Options options,
            Departures departures) {
        this.activities = activities;
        this.stroke = stroke;
        this.promises = promises;
        this.scrutiny = scrutiny;
        this.comments = comments;
        this.options = options;
        this.departures = departures;
    }

    void fill(Demo.Cast cast, LocalDate today, Consumer<LocalDate> at) {
        Actor officer = cast.officer();
        at.accept(today.minusDays(80));
        UUID moorshire = watched(Scrutineer.Kind.COUNCIL, "Moorshire", "Health and care scrutiny committee", officer);
        UUID eskwith = watched(Scrutineer.Kind.COUNCIL, "Eskwith", "People scrutiny panel", officer);
        UUID healthwatch = watched(Scrutineer.Kind.HEALTHWATCH, "Healthwatch Moorshire", "", officer);
        promises(cast, today);
        droppedOption(officer, today);
        departure(cast.executive(), today);
        stroke.play(cast, moorshire, eskwith, today, at);
        comments(moorshire, healthwatch, officer, today, at);
    }

    private UUID watched(Scrutineer.Kind kind, String name, String committee, Actor officer) {
        var scrutineer =
                new Scrutineer(UUID.randomUUID(), kind, name, committee, "Democratic services, by letter or e-mail", 0);
        fine(scrutiny.record(scrutineer, officer));
        return scrutineer.id();
    }

    private void promises(Demo.Cast cast, LocalDate today) {
        Promise kept = promised(
                "We will ask everyone who has blood tests before we move them.",
                "Leaflet “Blood tests in your area”, page 2",
                today.minusDays(430),
                Promise.Kind.INVOLVE,
                BLOODS,
                cast.officer());
        fine(promises.link(
                kept.ref(),
                ref(BLOODS, cast.officer()),
                true,
                "Forms and visits at all nine practices, for six weeks.",
                cast.officer()));
        fine(promises.stand(
                kept.ref(),
                kept.version(),
                Promise.Standing.KEPT,
                "People were asked before anything moved.",
                "",
                cast.officer()));
        Promise consult = promised(
                "There will be a full consultation before the evening hubs change.",
                "Chair of the board, public meeting in Harbeck",
                today.minusDays(260),
                Promise.Kind.CONSULT,
                EVENINGS,
                cast.officer());
        fine(promises.link(
                consult.ref(),
                ref(EVENINGS, cast.officer()),
                true,
                "A formal consultation of fourteen weeks is open.",
                cast.officer()));
    }

    private Promise promised(
            String quote, String source, LocalDate on, Promise.Kind kind, String about, Actor officer) {
        var wording = new Promise.Wording(
                quote, source, Optional.of(on), "The board", "People in our area", about, Optional.of(kind), true);
        return switch (promises.register(wording, Optional.of(ref(about, officer)), officer)) {
            case regard.promises.Registering.Registered(var promise) -> promise;
            case regard.promises.Registering.Refused(var problems) -> throw wrong(problems);
        };
    }

    private void droppedOption(Actor officer, LocalDate today) {
        String ref = ref(EVENINGS, officer);
        var panel = new Panel(
                UUID.randomUUID(),
                "Panel on evening care",
                Optional.of(today.minusDays(100)),
                List.of(
                        "Healthwatch Moorshire",
                        "Two patients",
                        "Moorshire Council",
                        "Carers’ Voice",
                        "A GP and a nurse"),
                "Six ways to offer evening care, with numbers, travel times and costs.",
                "Three ways are fair to put to people. Keeping all hubs and all practices open cannot be staffed.",
                0);
        fine(options.record(ref, panel, officer));
        fine(options.record(
                ref,
                new Option(
                        UUID.randomUUID(),
                        "",
                        "Every practice open late, and three hubs",
                        "All 22 practices open until 8pm, and three hubs at weekends.",
                        "Nearest to home, and longest open.",
                        "It cannot be staffed.",
                        "About £9 million a year",
                        Option.Standing.UNVIABLE,
                        "It would need 40 more nurses than there are.",
                        "Workforce report to the quality committee",
                        Optional.of(today.minusDays(95)),
                        "The quality committee",
                        Optional.of(panel.id()),
                        true,
                        0),
                officer));
    }

    private void departure(Actor executive, LocalDate today) {
        fine(departures.record(
                new Departure(
                        UUID.randomUUID(),
                        "PARTNERSHIP_2022",
                        Optional.of(Area.ACTION_6),
                        "Feed back to people promptly after they took part.",
                        "We feed back within twelve weeks of the close, not within a month.",
                        "People wait longer to hear what became of what they said.",
                        "The board meets in public every quarter, and people are told after it has decided.",
                        "The quality committee",
                        Optional.of(today.minusDays(200)),
                        Optional.of(today.plusDays(20)),
                        "",
                        0),
                executive));
    }

    private void comments(UUID moorshire, UUID healthwatch, Actor officer, LocalDate today, Consumer<LocalDate> at) {
        at.accept(today.minusDays(70));
        Comment answered = received(
                moorshire,
                today.minusDays(72),
                Comment.What.COMMENT,
                "The committee asks that the last bus from Eskwith is shown beside each option.",
                Optional.of(ref(EVENINGS, officer)),
                officer);
        at.accept(today.minusDays(60));
        fine(comments.reply(
                answered.id(),
                "Thank you. The times of the last buses now stand on the page and in the printed form.",
                Optional.of(today.minusDays(60)),
                officer));
        at.accept(today.minusDays(24));
        received(
                healthwatch,
                today.minusDays(25),
                Comment.What.REPORT,
                "What people told us about getting an appointment. Four recommendations for the board.",
                Optional.empty(),
                officer);
        at.accept(today.minusDays(6));
        received(
                healthwatch,
                today.minusDays(7),
                Comment.What.RECOMMENDATION,
                "Hold one drop-in for people who work nights.",
                Optional.of(ref(EVENINGS, officer)),
                officer);
    }

    private Comment received(
            UUID from, LocalDate on, Comment.What what, String text, Optional<String> about, Actor officer) {
        var received =
                new Comment.Received(Optional.of(from), Optional.of(on), Optional.of(what), text, "", about, false);
        return switch (comments.receive(received, officer)) {
            case Comments.Taking.Taken(var comment) -> comment;
            case Comments.Taking.Refused(var problems) -> throw wrong(problems);
        };
    }

    private String ref(String title, Actor officer) {
        return activities.list(officer).stream()
                .filter(activity -> activity.title().equals(title))
                .map(Activity::ref)
                .findFirst()
                .orElseThrow();
    }

    private static void fine(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
    }

    private static IllegalStateException wrong(List<Problem> problems) {
        return new IllegalStateException("the story of the registers cannot be told: " + problems);
    }
}
