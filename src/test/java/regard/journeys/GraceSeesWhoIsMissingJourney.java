package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activity;
import regard.consultations.Consultations;
import regard.consultations.Opening;
import regard.consultations.ReadyToOpen;
import regard.consultations.Terms;
import regard.equality.Analyses;
import regard.equality.EqualityImpactAnalysis;
import regard.equality.Monitoring;
import regard.equality.Statement;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.kernel.Role;
import regard.organisations.People;
import regard.places.NamedPlace;
import regard.places.Places;
import regard.plans.InvolvementPlan;
import regard.plans.PlanDetail;
import regard.plans.Planning;
import regard.plans.Plans;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaires;

/**
 * Grace, an equality lead, completes an analysis and signs it with its author; while people answer she sees who is missing, and
 * records what will be done.
 */
@AppTest
class GraceSeesWhoIsMissingJourney {

    /** What the analysis finds of a group asks the plan for a way to reach it. */
    private static final InvolvementPlan FOR_PEOPLE_OF_ALL_AGES = new InvolvementPlan(
            "Everyone who uses the service",
            "Where it is and when it opens.",
            "The money: it is set for the year.",
            List.of("Everyone who uses the service"),
            List.of("AGE"),
            List.of("PAPER_FORM"),
            null,
            null,
            null,
            List.of(),
            "",
            "",
            new PlanDetail(
                    "",
                    List.of(new PlanDetail.Reaching("AGE", List.of("OUTREACH"), "The day centre in Harbeck")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));

    @LocalServerPort
    private int port;

    @Autowired
    private Plans plans;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Analyses analyses;

    @Autowired
    private Places places;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void from_an_analysis_signed_by_two_to_an_action_for_those_who_are_missing(boolean scripts, int width) {
        var body = somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID());
        Actor priya = somebody.of(body, "Priya Raman", Role.STAFF);
        Actor grace = somebody.of(body, "Grace Oyelaran", Role.EQUALITY);
        places.put(new NamedPlace("Northvale", List.of("E54000018")), priya);
        Activity activity = registered(priya);
        String home = "/activities/" + activity.ref();
        almostWritten(activity, priya);

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(grace.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.opens(home + "/equality/analysis");
            browser.sees("Equality impact analysis", "Cannot start yet");
            browser.clicks("Age");
            browser.types(
                    "What is known about these people and this change?",
                    "A third of visits are by people over 65, as Mrs Patel at the hub counted.");
            browser.types("How did you involve these people?", "Three older people’s forums.");
            browser.chooses("Bad for them");
            browser.takesPictureAs("equality-group-" + width);
            browser.clicks("Save");
            browser.sees("There is a problem", "Bad for them, and nothing is said about it");
            browser.takesPictureAs("equality-analysis-" + width);
            browser.clicks("Age");
            browser.chooses("Medium");
            browser.types("What does it do to them?", "Two buses after seven.");
            browser.types("What will you do so that it is less bad?", "Booked transport for people over 75.");
            browser.clicks("Save");
            browser.clicks("What we conclude");
            browser.chooses("Change the plan");
            browser.types("Why?", "Transport is part of every way now.");
            browser.types("How will you see what really happens?", "Who uses it, every three months.");
            browser.typesDate(
                    "When do you look at it again?", LocalDate.now(clock).plusYears(1));
            browser.clicks("Save");
            browser.clicks("Equality lead");
            browser.chooses("Equality lead");
            browser.clicks("Sign");
            browser.sees("Grace Oyelaran");
            signsAsAuthor(priya, scripts, width);
            browser.opens(home + "/equality/analysis");
            browser.clicks("Publish this version");
            browser.sees(
                    "There is a problem", "R-62", "Age: What is known", "as Mrs Patel at the hub", "May be: a name.");
            browser.takesPictureAs("equality-looking-" + width);
            browser.page().locator("input[name=cleared]").check();
            browser.clicks("Publish this version");
            browser.sees("Version 4 is public since");
            browser.clicks("Read it as the public does");
            browser.sees("What this means for different people", "Booked transport for people over 75.");
            browser.takesPictureAs("equality-public-" + width);

            asked(activity, priya);
            browser.opens(home + "/reach");
            browser.sees("Who is missing", "People aged 16 to 24", "Under half", "0 of 60");
            browser.takesPictureAs("who-is-missing-" + width);
            browser.clicks("Plan an action");
            browser.clicks("Save");
            browser.sees("There is a problem", "Write what you plan", "Enter the day");
            browser.types("What is it, or why is nothing needed?", "A stall at Northvale College");
            browser.typesDate("When?", LocalDate.now(clock).plusDays(6));
            browser.clicks("Save");
            browser.sees("Planned:", "A stall at Northvale College");
            browser.takesPictureAs("who-is-missing-planned-" + width);
        }
        assertThat(analyses.published(activity.id())).isPresent();
    }

    private void signsAsAuthor(Actor priya, boolean scripts, int width) {
        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(priya.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.opens("/today");
            browser.clicks("Read and sign");
            browser.chooses("Author");
            browser.clicks("Sign");
            browser.sees("Priya Raman", "Grace Oyelaran");
        }
    }

    private Activity registered(Actor priya) {
        return new Before(context)
                .registered(
                        "GP care in the evenings and at weekends",
                        "SERVICE_CHANGE",
                        Optional.empty(),
                        Optional.of(LocalDate.now(clock).plusDays(200)),
                        priya);
    }

    /** All but the group Age and the conclusion. */
    private void almostWritten(Activity activity, Actor priya) {
        var said = new EnumMap<Statement, String>(Statement.class);
        for (Statement statement : Statement.values()) {
            if (statement != Statement.REASONS && statement != Statement.MONITORING) {
                said.put(statement, "Written with the team.");
            }
        }
        analyses.save(activity.ref(), 0, "about", _ -> new EqualityImpactAnalysis(said, Map.of(), null, null), priya);
    }

    private void asked(Activity activity, Actor priya) {
        LocalDate today = LocalDate.now(clock);
        consultations.draft(activity.ref(), priya);
        var definition = Definition.read("""
                {"schema": "regard-questionnaire/1", "id": "QN-7", "version": 1, "languages": ["en"], "defaultLanguage": "en",
                 "sections": [{"id": "S1", "title": {"en": "Your view"}, "items": [
                   {"id": "Q1", "type": "LONG_TEXT", "text": {"en": "What should we know?"}}]}]}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        consultations.ask(
                activity.ref(), questionnaires.draft(definition, priya).id(), priya);
        assertThat(plans.save(activity.ref(), 0, FOR_PEOPLE_OF_ALL_AGES, false, priya))
                .isInstanceOf(Planning.Saved.class);
        ReadyToOpen.make(context, activity.ref(), priya);
        var terms = Terms.of(new Period(today, today.plusDays(90)));
        assertThat(consultations.open(activity.ref(), terms, priya)).isInstanceOf(Opening.Opened.class);
        for (int i = 0; i < 60; i++) {
            String age = i < 20 ? "age_45_54" : i < 42 ? "age_65_74" : "age_55_64";
            monitoring.keep(
                    activity.id(),
                    Map.of(
                            "age_band", List.of(age),
                            "deprivation_quintile", List.of(i < 3 ? "q1" : "q" + (2 + i % 4)),
                            "ethnic_group_5", List.of(i < 52 ? "white" : i < 57 ? "asian" : "black"),
                            "carer", List.of(i < 12 ? "hours_0_9" : "no")));
        }
    }
}
