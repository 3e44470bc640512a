package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Somebody;
import regard.audit.Verification;
import regard.consultations.Consultations;
import regard.equality.WholeAnalysis;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;
import regard.platform.ServiceClock;
import regard.themes.Themes;

/**
 * The whole thread, as people use it: from a piece of work to the duty, the plan, the questions, what people say, the decision with
 * its reasons, and back to the people who spoke. Seven months go by; everybody signs in on the day they have something to do.
 */
@AppTest
class FromAnIdeaToYouSaidWeDidJourney {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 4, 13);
    private static final LocalDate OPENS = LocalDate.of(2026, 5, 4);
    private static final LocalDate CLOSES = LocalDate.of(2026, 7, 27);
    private static final LocalDate MEETS = LocalDate.of(2026, 9, 17);
    private static final LocalDate TOLD_BY = LocalDate.of(2026, 10, 15);

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private ApplicationContext context;

    @Value("${regard.data}")
    private Path home;

    private final Set<String> walked = new LinkedHashSet<>();
    private final String email = UUID.randomUUID() + "@harbeck.example";
    private OrganisationId body = OrganisationId.random();
    private String address = "";
    private String publicAddress = "";
    private String title = "";
    private boolean scripts;
    private int width;

    @AfterEach
    void back_to_today() {
        clock.comeBack();
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void a_walk_in_centre_from_the_duty_to_what_changed_T07(boolean withScripts, int wide) {
        scripts = withScripts;
        width = wide;
        title = "Harbeck walk-in centre, " + (withScripts ? "north" : "south");
        on(REGISTERED);
        body = somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID());

        theDutyIsAssessedAndSigned();
        equalityIsScreenedAndInvolvementPlanned();
        theQuestionsAndThePageAreWrittenAndOpened();
        String maya = mayaAnswers();
        aLetterIsKeyedIn();
        String sam = samAnswers();
        whatPeopleSaidIsReadAndCoded(sam);
        theDecisionIsPrepared();
        theGateIsClosedUntilTheLastThingIsWritten();
        peopleAreTold();
        mayaHearsWhatHappened(maya);
        theWorkIsEvaluated();
        theAuditorReadsAndChangesNothing();
        aStrangerIsTurnedAwayAtEveryStep();
        assertThat(Verification.of(database, home)).satisfies(ledger -> {
            assertThat(ledger.ok()).isTrue();
            assertThat(ledger.events()).isGreaterThan(40);
        });
    }

    private void theDutyIsAssessedAndSigned() {
        LocalDate decision = REGISTERED.plusDays(200);
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.sees("Nothing is about to breach.", "No activities yet.");
            picture(priya, "today-empty");
            priya.clicks("Register an activity");
            priya.types("What is it called?", title);
            priya.types(
                    "What is it about, in plain words?", "What happens when the contract of the walk-in centre ends.");
            priya.types("What exists now?", "A walk-in centre that 30,000 people use each year.");
            priya.types("What is planned, and why?", "We gave notice, because the building is not safe.");
            priya.page().getByLabel("Why is it assessed now?").selectOption("NOTICE_SERVED");
            priya.types("Where does it matter?", "Harbeck\nEskwith");
            priya.typesDate("When is the decision planned?", decision);
            priya.clicks("Register this activity");
            address = priya.address();
            publicAddress = address.replace("/activities/", "/involvements/");
            AnOfficerAssessesTheDutyJourney.answersEverything(priya, decision, width);
            priya.sees("The duty applies: consult formally before you decide");
            AnOfficerAssessesTheDutyJourney.signs(priya, "Assessor");
            leaves(priya);
        }
        signsToo("Jon Whitby", Role.STAFF, "Service lead");
        signsToo("Tom Ashdown", Role.STAFF, "Engagement lead");
        signsToo("Martin Feld", Role.LAY, "Lay member");
    }

    private void signsToo(String name, Role role, String as) {
        try (var person = staff(name, role)) {
            person.sees("Sign the duty assessment for " + title);
            person.opens(address + "/duty");
            AnOfficerAssessesTheDutyJourney.signs(person, as);
            leaves(person);
        }
    }

    private void equalityIsScreenedAndInvolvementPlanned() {
        on(REGISTERED.plusDays(3));
        try (var grace = staff("Grace Oyelaran", Role.EQUALITY)) {
            grace.opens(address);
            grace.clicks("Equality");
            grace.clicks("Record the screening");
            grace.chooses("Age");
            grace.chooses("It is done, and no full analysis is needed");
            grace.typesDate("When was it done?", REGISTERED.plusDays(2));
            grace.types("What was found, or why is it not done?", "Older people without a car are hit hardest.");
            grace.clicks("Save the screening");
            leaves(grace);
        }
        try (var tom = staff("Tom Ashdown", Role.STAFF)) {
            tom.opens(address);
            tom.clicks("Write the plan");
            tom.types("Who is affected?", "30,000 people a year");
            tom.types("Whom will you reach?", "People who came in the last year");
            tom.types("What can people change?", "Where to go instead, and the opening hours");
            tom.types("What can they not change, and why?", "The building, because it is not safe");
            tom.chooses("Questionnaire on paper");
            tom.typesDate("By when will you tell people what came of it?", TOLD_BY);
            tom.types("Line 1: what it is for", "Printing");
            tom.types("Line 1: pounds", "£1,200");
            tom.types("How will everybody be able to take part?", "Large print, and a bus to each session");
            tom.types("By which questions will you judge", "Did we hear from those most affected?");
            tom.clicks("The plan is complete");
            tom.opens(address + "/plan/groups");
            tom.chooses("Age", "Going to where people are");
            tom.types("Where, and with whom: Age", "The day centre in Harbeck, with Age Concern");
            tom.clicks("Save");
            leaves(tom);
        }
    }

    private void theQuestionsAndThePageAreWrittenAndOpened() {
        on(OPENS);
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address);
            picture(priya, "dossier-planned");
            priya.clicks("Write the questionnaire");
            priya.clicks("Add the first question");
            priya.chooses("One answer from a list");
            priya.clicks("Continue");
            priya.types("Question", "Would it be easier or harder for you?");
            priya.types("Answers to choose from", "Easier\nHarder");
            priya.clicks("Save the question");
            priya.clicks("Add a question");
            priya.chooses("In their own words");
            priya.clicks("Continue");
            priya.types("Question", "What matters most to you?");
            priya.clicks("Save the question");
            priya.opens(address);
            priya.clicks("Public page");
            priya.types("What people’s views can change", "where to go instead\nopening times");
            priya.types("What they cannot change, and why", "The building: It is not safe.");
            priya.types("Who decides", "Board meeting in public");
            priya.typesDate("By when people are told what was decided and what changed", TOLD_BY);
            priya.clicks("Save the page");
            option(priya, "A: One centre in Eskwith", "Open until midnight", "Further from Harbeck");
            option(priya, "B: Evening clinics in Harbeck", "Near, on most evenings", "No X-ray");
            priya.clicks("Publish");
            priya.clicks("Publish the page");
            priya.opens(address);
            priya.clicks("Open for responses");
            picture(priya, "opening");
            priya.typesDate("First day", OPENS);
            priya.typesDate("Last day", CLOSES);
            priya.typesDate("By when will you tell people what you heard?", CLOSES.plusDays(60));
            priya.clicks("Open consultation");
            priya.sees("Gate G2 is closed");
            PriyaAsksPeopleJourney.givesPeopleEnough(priya, address);
            priya.opens(address + "/formats");
            priya.page().getByLabel("What people need").selectOption("LARGE_PRINT");
            priya.typesDate("There since", OPENS);
            priya.clicks("Save this format");
            priya.opens(address + "/opening");
            priya.typesDate("First day", OPENS);
            priya.typesDate("Last day", CLOSES);
            priya.typesDate("By when will you tell people what you heard?", CLOSES.plusDays(60));
            priya.clicks("Open consultation");
            priya.sees("Open until");
            leaves(priya);
        }
    }

    private static void option(Someone priya, String name, String better, String worse) {
        priya.clicks("Add an option");
        priya.types("Name", name);
        priya.types("What would happen", name);
        priya.types("What would be better", better);
        priya.types("What would be worse", worse);
        priya.types("Cost a year", "£1.1 million");
        priya.clicks("Save the option");
    }

    private String mayaAnswers() {
        on(OPENS.plusDays(2));
        try (var maya = visitor()) {
            maya.opens("/involvements?status=open&place=Harbeck");
            maya.clicks(title);
            maya.sees("We are here", "A: One centre in Eskwith");
            String code = answers(maya, "Myself, as someone who uses this care", "Harder", "Two buses each way.");
            maya.types("Email address (optional)", "maya");
            maya.clicks("Tell me what happened");
            maya.sees("Enter an email address like name@example.com");
            maya.types("Email address (optional)", email);
            maya.clicks("Tell me what happened");
            maya.sees("We will write to you when there is something to tell");
            return code;
        }
    }

    private String samAnswers() {
        on(OPENS.plusDays(30));
        try (var sam = visitor()) {
            sam.opens(publicAddress);
            return answers(sam, "Someone I support or look after", "Easier", "My mother waits too long for an X-ray.");
        }
    }

    /** Answers all of it, and answers with the receipt code. */
    private String answers(Someone person, String who, String choice, String words) {
        person.clicks("Start now");
        person.chooses(who);
        person.clicks("Continue");
        person.chooses(choice);
        picture(person, "question");
        person.clicks("Continue");
        person.page().locator("textarea").fill(words);
        person.clicks("Continue");
        person.sees("Check your answers", words);
        picture(person, "check");
        person.clicks("Send my answers");
        person.clicks("Go to my receipt code");
        person.sees("We have your answers");
        picture(person, "received");
        return person.reads(".nhsuk-panel strong");
    }

    private void aLetterIsKeyedIn() {
        on(OPENS.plusDays(20));
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address);
            priya.clicks("Responses");
            priya.clicks("Key in a response");
            priya.clicks("Save this response");
            priya.sees("There is a problem", "Choose how it came", "Choose who is answering");
            priya.page().getByLabel("How did it come?").selectOption("LETTER");
            priya.typesDate("When did it reach you?", OPENS.plusDays(18));
            priya.page().getByLabel("Who is answering?").selectOption("PATIENT");
            priya.chooses("Harder");
            priya.page().locator("textarea").fill("Could a nurse come to the village hall once a week?");
            picture(priya, "keying-in");
            priya.clicks("Save this response");
            priya.sees("You can key in the next one.");
            leaves(priya);
        }
    }

    private void whatPeopleSaidIsReadAndCoded(String takenBack) {
        on(CLOSES.plusDays(1));
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address);
            // The service records the close by itself within a minute; whoever looks before that may do it.
            if (priya.offers("Close")) {
                priya.clicks("Close");
            }
            priya.opens(address);
            priya.clicks("Results");
            priya.clicks("Would it be easier or harder for you?");
            picture(priya, "results");
            // The service takes comments in every few seconds; here nobody waits for it.
            String ref = address.replace("/activities/", "");
            context.getBean(Themes.class)
                    .takeIn(context.getBean(Consultations.class)
                            .find(ref)
                            .orElseThrow()
                            .brief()
                            .id());
            priya.opens(address);
            priya.clicks("Code comments");
            code(priya, "Getting there", "Buses, driving and parking.");
            code(priya, "Waiting", "How long it takes.");
            priya.opens(address + "/coding");
            picture(priya, "coding");
            for (int read = 0; read < 3; read++) {
                priya.chooses(codeFor(priya.reads(".rg-comment__text")));
                priya.clicks("Save and show the next");
            }
            leaves(priya);
        }
        try (var sam = visitor()) {
            sam.opens("/my-answers");
            sam.types("What is your receipt code?", takenBack);
            sam.clicks("Show my answers");
            sam.clicks("Take back my answers");
            sam.clicks("Take back my answers");
            sam.sees("Your answers are taken back");
        }
        on(CLOSES.plusDays(14));
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address + "/themes");
            priya.clicks("Getting there");
            priya.sees("1 comment");
            priya.clicks("Clear to publish");
            priya.opens(address + "/themes");
            picture(priya, "themes");
            // What Sam said about waiting was taken back: nobody counts it any more.
            assertThat(priya.page().locator("main").innerText())
                    .contains("2 responses")
                    .doesNotContain("Waiting (1");
            priya.clicks("The analysis is done");
            leaves(priya);
        }
    }

    private static String codeFor(String comment) {
        return comment.contains("bus")
                ? "Getting there"
                : comment.contains("nurse") ? "Other ideas people suggested" : "Waiting";
    }

    private static void code(Someone priya, String label, String description) {
        priya.types("Name of the code", label);
        priya.types("When to give it, and when not", description);
        priya.clicks("Add this code");
    }

    private void theDecisionIsPrepared() {
        on(CLOSES.plusDays(21));
        try (var jon = staff("Jon Whitby", Role.STAFF)) {
            jon.opens(address);
            jon.clicks("Prepare the decision");
            jon.clicks("Write how views are considered");
            jon.types("Who decides, and where", "ICB board, in public");
            jon.typesDate("Day of the meeting", MEETS);
            jon.types("What weight views had", "Getting there weighed most, because a third have no car.");
            jon.types("What changed because of them", "A shuttle bus.");
            jon.types(
                    "New ideas, and how each was looked at",
                    "A nurse in the village hall: looked at with the practice, and taken up.");
            jon.types("Gaps in access to services", "People without a car.");
            jon.clicks("Save this record");
            jon.sees("A: One centre in Eskwith", "A consultation is not a vote");
            jon.clicks("A: One centre in Eskwith");
            jon.types("People said it would harm", "Two buses each way.");
            jon.clicks("Save this option");
            decides(jon, "Getting there", "Yes, all or a part of it", "A shuttle bus runs every half hour.", "");
            jon.clicks("Other ideas people suggested");
            jon.chooses("No");
            jon.types("What is decided about it", "No nurse comes to the village hall.");
            jon.clicks("Save this answer");
            jon.sees("There is a problem", "Write why nothing changes");
            jon.types("Why, or why not", "The hall has no room that can be kept clean.");
            jon.clicks("Save this answer");
            jon.clicks("Add somebody who decides");
            jon.types("Name and part", "Ann Carrick, chair");
            jon.typesDate("Full report received", CLOSES.plusDays(20));
            jon.clicks("Save this person");
            picture(jon, "decision-prepared");
            leaves(jon);
        }
    }

    private static void decides(Someone jon, String theme, String changes, String decided, String why) {
        jon.clicks(theme);
        jon.chooses(changes);
        jon.types("What is decided about it", decided);
        jon.types("Why, or why not", why);
        jon.clicks("Save this answer");
    }

    private void theGateIsClosedUntilTheLastThingIsWritten() {
        on(MEETS);
        try (var helen = staff("Helen Marsh", Role.EXECUTIVE)) {
            helen.opens(address + "/decision/taking");
            helen.typesDate("Day of the decision", MEETS);
            helen.chooses("A: One centre in Eskwith");
            helen.types("The decision", "The centre moves to Eskwith, with a shuttle bus.");
            helen.types("The reasons", "The building is not safe, and a bus answers most of what people fear.");
            helen.clicks("Record this decision");
            helen.sees(
                    "Gate G3 is closed: 3 things to put right",
                    "The equality analysis is not ready",
                    "Nothing you typed is lost.");
            picture(helen, "gate-closed");
            // How an analysis is written and signed by two is a journey of its own.
            WholeAnalysis.signed(
                    context, address.replace("/activities/", ""), somebody.of(body, "Priya Raman", Role.STAFF));
            helen.opens(address + "/decision");
            helen.clicks("Ann Carrick, chair");
            helen.typesDate("Confirmed as read", MEETS.minusDays(7));
            helen.clicks("Save this person");
            helen.clicks("Write how views are considered");
            helen.types("Gaps in outcomes", "None was found between groups.");
            helen.clicks("Save this record");
            helen.clicks("Record the decision");
            helen.typesDate("Day of the decision", MEETS);
            helen.chooses("A: One centre in Eskwith");
            helen.types("The decision", "The centre moves to Eskwith, with a shuttle bus.");
            helen.types("The reasons", "The building is not safe, and a bus answers most of what people fear.");
            helen.clicks("Record this decision");
            helen.sees("Decided on 17 September 2026");
            picture(helen, "decided");
            leaves(helen);
        }
    }

    private void peopleAreTold() {
        on(MEETS.plusDays(7));
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address);
            priya.clicks("Write you said, we did");
            priya.clicks("Publish and tell people");
            priya.sees("There is a problem", "“Getting there”: say what became of it");
            priya.clicks("Change Getting there");
            priya.chooses("Planned");
            priya.types("We did", "A shuttle bus runs every half hour. Book a seat on 01632 960 983.");
            priya.types("Who answers for it", "Jon Whitby");
            priya.clicks("Save this");
            priya.sees("Enter the day by which it will be done");
            priya.typesDate("By when (optional, unless it is planned)", MEETS.plusDays(90));
            priya.clicks("Save this");
            priya.sees("Look at “what we did” again. It may hold: a phone number.");
            priya.clicks("Publish and tell people");
            priya.sees("There is a problem", "R-62", "“Getting there”, what we did", "01632 960 983");
            picture(priya, "telling");
            priya.page().locator("input[name=cleared]").check();
            priya.clicks("Publish and tell people");
            priya.sees("Edition 1, published on 24 September 2026");
            await().atMost(Duration.ofSeconds(30)).until(() -> mail().isPresent());
            priya.opens(address + "/feedback");
            priya.sees("1 of 1 people who asked have been told.");
            leaves(priya);
        }
        assertThat(mail().orElseThrow())
                .contains("To: " + email, "You asked for 2 things.", publicAddress + "/feedback")
                .doesNotContain("Two buses");
    }

    private void mayaHearsWhatHappened(String code) {
        try (var maya = visitor()) {
            maya.opens(publicAddress);
            maya.sees("Decided", "A shuttle bus runs every half hour.");
            picture(maya, "involvement-decided");
            maya.clicks("Read what we did about each thing, and why not");
            maya.sees(
                    "You said",
                    "“Two buses each way.”",
                    "Planned",
                    "Why not:",
                    "The hall has no room that can be kept clean.");
            maya.sees("fewer than 8 people");
            picture(maya, "you-said-we-did");
            maya.clicks("Yes, it did");
            maya.sees("We have noted it.");
            maya.opens("/feedback");
            maya.sees(title);
            maya.opens("/decisions");
            maya.sees(title, "The centre moves to Eskwith, with a shuttle bus.");
            maya.opens("/my-answers");
            maya.types("What is your receipt code?", code);
            maya.clicks("Show my answers");
            maya.sees("What happened to what you said", "A shuttle bus runs every half hour.");
        }
    }

    private void theWorkIsEvaluated() {
        on(MEETS.plusDays(40));
        try (var priya = staff("Priya Raman", Role.STAFF)) {
            priya.opens(address);
            priya.clicks("Evaluate");
            priya.clicks("Save the evaluation");
            priya.sees("There is a problem", "Write what worked");
            priya.types("What worked", "Asking in the waiting room.");
            priya.types("What did not", "Nobody under 25 answered.");
            priya.types("What you do differently next time", "Ask at the college.");
            priya.types("Planned cost", "£1,200");
            priya.types("Actual cost", "1,050.50");
            priya.clicks("Save the evaluation");
            priya.opens(address);
            priya.sees("Evaluated");
            picture(priya, "dossier-evaluated");
            priya.clicks("The twenty");
            priya.sees("People were asked", "What people said was considered");
            picture(priya, "twenty");
            priya.opens("/twenty/action-6");
            priya.sees("You said, we did: " + title, "Evaluation: " + title);
            leaves(priya);
        }
    }

    private void theAuditorReadsAndChangesNothing() {
        try (var ruth = staff("Ruth Penn", Role.AUDITOR)) {
            for (String part : new String[] {
                "",
                "/history",
                "/evidence",
                "/duty",
                "/plan",
                "/equality",
                "/questionnaire",
                "/public-page",
                "/consultation",
                "/responses",
                "/themes",
                "/decision",
                "/feedback",
                "/evaluation"
            }) {
                ruth.opens(address + part);
                assertThat(ruth.page().locator("main form[method=post]").count())
                        .as("forms for an auditor on " + part)
                        .isZero();
            }
            leaves(ruth);
        }
    }

    private void aStrangerIsTurnedAwayAtEveryStep() {
        OrganisationId other = somebody.body("NHS Westmere ICB " + UUID.randomUUID());
        try (var wes = signedIn(other, "Wes Turner", Role.STAFF, Role.EXECUTIVE, Role.LAY, Role.EQUALITY)) {
            assertThat(walked).hasSizeGreaterThan(40);
            walked.forEach(wes::isTurnedAwayAt);
        }
    }

    // ---- Who, when and where

    private void on(LocalDate day) {
        clock.travelTo(day.atTime(9, 30).atZone(clock.getZone()).toInstant());
    }

    private Someone visitor() {
        return new Someone("http://127.0.0.1:" + port, scripts, width, clock);
    }

    private Someone staff(String name, Role... roles) {
        return signedIn(body, name, roles);
    }

    private Someone signedIn(OrganisationId of, String name, Role... roles) {
        String username = UUID.randomUUID() + "@example.example";
        people.register(of, username, name, Set.of(roles), Somebody.PASSWORD, Optional.of(Somebody.TOTP_SECRET));
        var someone = visitor();
        someone.signsIn(username, Somebody.PASSWORD, Somebody.TOTP_SECRET);
        return someone;
    }

    /** What they saw of this activity, nobody of another body may see. */
    private void leaves(Someone person) {
        person.walked().stream().filter(path -> path.startsWith(address)).forEach(walked::add);
    }

    private void picture(Someone someone, String name) {
        someone.takesPictureAs("thread-" + name + "-" + width);
    }

    /** The message that was sent to Maya, as it lies in the folder. */
    private Optional<String> mail() {
        Path folder = home.resolve("outbox");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(FromAnIdeaToYouSaidWeDidJourney::read)
                    .filter(text -> text.contains(email))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
