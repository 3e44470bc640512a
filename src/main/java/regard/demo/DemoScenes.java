package regard.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.opportunities.Opportunities;
import regard.opportunities.Publishing;

/** Plays the scenes of the story, through the doors of the rooms. */
@Component
class DemoScenes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Activities activities;
    private final Consultations consultations;
    private final Clock clock;
    private final Opportunities opportunities;
    private final DemoEquality equality;
    private final DemoAsking asking;
    private final DemoAnswers answers;
    private final DemoDeciding deciding;
    private final DemoReading reading;
    private final DemoAssessing assessing;

    DemoScenes(
            Activities activities,
            Consultations consultations,
            Clock clock,
            Opportunities opportunities,
            DemoEquality equality,
            DemoAsking asking,
            DemoAnswers answers,
            DemoDeciding deciding,
            DemoReading reading,
            DemoAssessing assessing) {
        this.activities = activities;
        this.consultations = consultations;
        this.clock = clock;
        this.opportunities = opportunities;
        this.equality = equality;
        this.asking = asking;
        this.answers = answers;
        this.deciding = deciding;
        this.reading = reading;
        this.assessing = assessing;
    }

    void play(Story.Scene scene, Map<String, List<String>> comments, Demo.Cast cast, Consumer<LocalDate> at) {
        LocalDate today = LocalDate.now(Clock.system(LONDON));
        at.accept(scene.registered());
        String ref = register(scene.registration(), cast.officer());
        if (scene.duty() != null) {
            assessing.assess(ref, scene, scene.duty(), cast, at);
            assessing.plan(ref, scene, cast, at);
            if (scene.open() != null) {
                equality.analyse(ref, scene, cast, LocalDate.now(clock));
            }
        }
        if (scene.page() != null && scene.open() != null) {
            publish(ref, scene.page(), scene.open().getFirst(), cast, at, today);
        }
        if (scene.questionnaire() != null && scene.open() != null) {
            asking.ask(ref, scene, cast, at, today);
        }
        if (scene.count() > 0) {
            answers.answer(ref, scene, comments, cast.officer(), at, today);
            equality.reachOut(ref, scene, cast, today);
        }
        if (scene.codes() != null) {
            reading.code(ref, scene, cast, at);
        }
        if (scene.decision() != null) {
            at.accept(scene.decision().on().minusDays(10));
            equality.lookAgain(ref, scene.decision().consideration(), cast);
            deciding.decide(ref, scene.decision(), cast, at);
        }
        if (scene.feedback() != null) {
            deciding.tell(ref, scene.feedback(), cast.officer(), at);
        }
        if (scene.evaluation() != null) {
            deciding.evaluate(ref, scene.evaluation(), cast.officer(), at);
        }
        if (scene.withdrawn() != null) {
            at.accept(scene.withdrawn().on());
            DemoRefusal.fine(consultations.withdraw(ref, scene.withdrawn().reason(), cast.officer()));
        }
    }

    /** The neighbouring board leads a piece of work that the made-up board is a partner of. */
    void playNeighbour(Actor officer, OrganisationId board, LocalDate today, Consumer<LocalDate> at) {
        at.accept(today.minusDays(30));
        String ref = register(
                new Registration(
                        "Specialist stroke care across two boards",
                        "Where should people go in the first three days after a stroke?",
                        "Three hospitals treat strokes.",
                        "Two hospitals, each with a full team day and night.",
                        "NEW_MODEL",
                        List.of("Westmere", "Northvale"),
                        List.of("Hospital care"),
                        Optional.of(today.minusDays(30)),
                        Optional.of(today.plusDays(120)),
                        Optional.of(today.plusDays(180))),
                officer);
        activities.partner(ref, board, officer);
    }

    private String register(Registration registration, Actor officer) {
        return switch (activities.register(registration, officer)) {
            case Registering.Registered(Activity activity) -> activity.ref();
            case Registering.Refused(var problems) -> throw DemoRefusal.wrong("registering", problems);
        };
    }

    private void publish(
            String ref,
            Map<String, Object> page,
            LocalDate opens,
            Demo.Cast cast,
            Consumer<LocalDate> at,
            LocalDate today) {
        at.accept(opens.isAfter(today) ? today.minusDays(4) : opens.minusDays(1));
        opportunities.write(ref, DemoAsking.page(page), cast.officer());
        switch (opportunities.publish(ref, "", cast.officer())) {
            case Publishing.Published _ -> {}
            case Publishing.Refused(var problems) -> throw DemoRefusal.wrong("publishing " + ref, problems);
        }
    }
}
