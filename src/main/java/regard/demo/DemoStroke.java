package regard.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.options.Option;
import regard.options.Options;
import regard.scrutiny.Letter;
import regard.scrutiny.Scrutiny;
import regard.scrutiny.ServiceChange;

/**
 * A change that two councils watch over, signed by four people; since then its options have changed, so the assessment is to be looked
 * at again.
 */
@Component
class DemoStroke {

    static final String TITLE = "Beds for rehabilitation after a stroke";

    private static final String SATISFIED = "I am satisfied that this is right.";

    private final Activities activities;
    private final Duties duties;
    private final Scrutiny scrutiny;
    private final Options options;

    DemoStroke(Activities activities, Duties duties, Scrutiny scrutiny, Options options) {
        this.activities = activities;
        this.duties = duties;
        this.scrutiny = scrutiny;
        this.options = options;
    }

    void play(Demo.Cast cast, UUID moorshire, UUID eskwith, LocalDate today, Consumer<LocalDate> at) {
        at.accept(today.minusDays(60));
        var registration = new Registration(
                TITLE,
                "Should all beds for rehabilitation after a stroke be at one hospital?",
                "Beds are at Northvale General and at Eskwith Hospital.",
                "All beds at Northvale General, with a team every day of the week.",
                "SERVICE_CHANGE",
                List.of("Northvale", "Moorshire", "Eskwith"),
                List.of("Hospital care"),
                Optional.of(today.minusDays(60)),
                Optional.of(today.plusDays(170)),
                Optional.of(today.plusDays(230)));
        String ref = switch (activities.register(registration, cast.officer())) {
            case Registering.Registered(Activity activity) -> activity.ref();
            case Registering.Refused(var problems) -> throw DemoRefusal.wrong("registering", problems);
        };
        at.accept(today.minusDays(46));
        Option together = option(
                "All beds at Northvale General",
                "Thirty beds on one ward, with therapists every day of the week.",
                "Therapy at weekends, and home a week sooner.",
                "Families from Eskwith travel 40 minutes longer.",
                "About £0.4 million a year");
        fine(options.record(ref, together, cast.officer()));
        fine(options.record(
                ref,
                option(
                        "Beds stay at both hospitals, with one team",
                        "The same beds, and a team that goes to both.",
                        "Close to home.",
                        "No therapy at weekends in Eskwith.",
                        "About £0.9 million a year"),
                cast.officer()));
        at.accept(today.minusDays(45));
        duties.takeIn(ref, answers(), cast.officer());
        fine(duties.sign(ref, SignOffRole.ASSESSOR, SATISFIED, cast.officer()));
        fine(duties.sign(ref, SignOffRole.SERVICE_LEAD, SATISFIED, cast.service()));
        fine(duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, SATISFIED, cast.engagement()));
        fine(duties.sign(ref, SignOffRole.LAY_MEMBER, SATISFIED, cast.lay()));
        at.accept(today.minusDays(27));
        fine(scrutiny.record(
                ref, letter(moorshire, "Moorshire", today, Optional.of(today.minusDays(28))), cast.officer()));
        fine(scrutiny.record(ref, letter(eskwith, "Eskwith", today, Optional.empty()), cast.officer()));
        fine(scrutiny.record(
                ref,
                new ServiceChange(
                        Optional.empty(),
                        "",
                        Optional.of(today.minusDays(34)),
                        "Say how families from Eskwith will travel.",
                        Optional.empty(),
                        "",
                        List.of("A plan for involvement is signed.", "", "Report of the clinical senate.", ""),
                        "",
                        0),
                cast.officer()));
        at.accept(today.minusDays(9));
        optionsChange(ref, cast.officer());
    }

    /** What was signed is about other options than there are now (S13): one is dearer, and the council of Eskwith brought a third. */
    private void optionsChange(String ref, Actor officer) {
        Option together = options.list(activities.own(ref, officer)).getFirst();
        fine(options.record(
                ref,
                together.with(new Option.OnPage(
                        together.title(),
                        together.what(),
                        together.better(),
                        together.worse(),
                        "About £1.1 million a year: a minibus from Eskwith is in it now")),
                officer));
        fine(options.record(
                ref,
                option(
                        "Ten beds in Eskwith for the last weeks",
                        "The first weeks at Northvale General, the last in Eskwith.",
                        "Families can come every day before somebody goes home.",
                        "One more move, when people are still weak.",
                        "About £0.7 million a year"),
                officer));
    }

    private static Option option(String title, String what, String better, String worse, String cost) {
        return new Option(
                UUID.randomUUID(),
                "",
                title,
                what,
                better,
                worse,
                cost,
                Option.Standing.LIVE,
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                true,
                0);
    }

    private static Map<String, Object> answers() {
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("scope.partlyOtherBody", false);
        given.put("limbs", List.of("PROPOSAL"));
        given.put("impact.manner", "YES");
        given.put("impact.range", "YES");
        given.put("impact.direction", "MIXED");
        List<Integer> scores = List.of(2, 3, 2, 3, 2, 2, 2);
        for (int i = 0; i < scores.size(); i++) {
            given.put("scores.P" + (i + 1), scores.get(i));
        }
        given.put("substantial.own", "YES");
        given.put("substantial.councils", List.of("Moorshire", "Eskwith"));
        given.put("eia.status", "DONE");
        given.put("challenge.similarChallengedBefore", false);
        given.put("challenge.threatened", false);
        given.put("timing.stage", "OPTIONS");
        return given;
    }

    private static Letter letter(UUID council, String name, LocalDate today, Optional<LocalDate> published) {
        return new Letter(
                council,
                name,
                Optional.of(today.minusDays(30)),
                Optional.of(today.plusDays(230)),
                Optional.of(today.plusDays(150)),
                published,
                "",
                Optional.of(Letter.View.YES),
                Optional.of(today.minusDays(30)),
                "",
                0);
    }

    private static void fine(List<Problem> problems) {
        DemoRefusal.fine("the beds after a stroke", problems);
    }
}
