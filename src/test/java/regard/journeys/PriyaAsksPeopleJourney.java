package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.ReadyToOpen;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;

/**
 * Priya writes questions and a public page, opens them, and Maya finds what is open near her: with all that goes wrong on the way,
 * without scripts on a narrow screen. The whole thread goes through most of these pages again, with scripts too.
 */
@AppTest
class PriyaAsksPeopleJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Activities activities;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    @Test
    void from_the_first_question_to_a_page_that_people_find() {
        Actor priya = somebody.of(
                somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID()), "Priya Raman", Role.STAFF);
        String ref = registers(priya);
        String pictures = "asking-320-";
        LocalDate today = LocalDate.now(clock);

        try (var browser = new Someone("http://127.0.0.1:" + port, false, 320)) {
            browser.signsIn(people.get(priya.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);

            browser.opens("/activities/" + ref + "/questionnaire");
            browser.clicks("Write the questionnaire");
            browser.clicks("Add the first question");
            browser.clicks("Continue");
            browser.sees("There is a problem", "Choose what to add");
            browser.chooses("One answer from a list");
            browser.clicks("Continue");
            browser.takesPictureAs(pictures + "question");
            browser.types("Question", "When would you most want to be seen?");
            browser.clicks("Save the question");
            browser.sees("There is a problem", "Enter two answers or more, one on each line");
            browser.types("Answers to choose from", "In the evening\nOn a Saturday\nOn a Sunday");
            browser.chooses("Something else");
            browser.clicks("Save the question");
            browser.sees("When would you most want to be seen?", "In the evening, On a Saturday, On a Sunday");
            browser.opens("/activities/" + ref + "/questionnaire/questions/new?type=WHY");
            browser.page().getByLabel("Which question does it ask about?").selectOption("Q1");
            browser.page().locator("#text").fill("Why then?");
            browser.clicks("Save the question");
            browser.opens("/activities/" + ref + "/questionnaire/questions/new?type=AGREE");
            browser.page().locator("#text").fill("I can get to a centre that is further away.");
            browser.clicks("Save the question");
            browser.clicks("Move up Q3");
            browser.takesPictureAs(pictures + "questionnaire");
            browser.clicks("See it as people will");
            browser.takesPictureAs(pictures + "preview");

            browser.opens("/activities/" + ref + "/public-page");
            browser.clicks("Save the page");
            browser.clicks("Publish");
            browser.clicks("Publish the page");
            browser.sees("There is a problem", "Say who decides");
            browser.opens("/activities/" + ref + "/public-page");
            browser.types(
                    "What people need to know first",
                    "Today 6 sites see people from 6:30pm to 8pm on weekdays and on Saturday mornings. The contract ends"
                            + " on 30 September 2027, so now is the time to ask what should come next.\n\n"
                            + "Two of the 6 sites had no doctor on 1 evening in 5 last year.");
            browser.types("Places", "Northvale\nEskwith\nHarbeck");
            browser.types(
                    "What people’s views can change",
                    "how many places there are, and where\nopening times, Sundays and bank holidays too\n"
                            + "how you book, and what happens if you cannot use a phone");
            browser.types("What they cannot change, and why", "The total, £4.6 million a year");
            browser.clicks("Save the page");
            browser.sees("After each thing that cannot change write a colon, a space and why");
            browser.types(
                    "What they cannot change, and why",
                    "The total, £4.6 million a year: Spending more here would mean less for daytime appointments.\n"
                            + "A&E at Northvale Hospital: It stays open day and night whatever is chosen.");
            browser.types("Easy read", "Call and we post you a copy.");
            browser.types("Who decides", "Board meeting in public");
            browser.typesDate("Day of the decision (optional)", today.plusDays(150));
            browser.typesDate("By when people are told what was decided and what changed", today.plusDays(180));
            browser.clicks("Save the page");
            addsOptions(browser, ref);
            browser.clicks("Add an event");
            browser.typesDate("Day", today.plusDays(6));
            browser.types("Time", "2pm to 4pm");
            browser.types("Place", "Harbeck Library");
            browser.types("What is there (optional)", "BSL interpreter, hearing loop, step-free.");
            browser.clicks("Save the event");
            browser.takesPictureAs(pictures + "writing");
            browser.clicks("Publish");
            browser.clicks("Publish the page");
            browser.sees("people read it from the day you open for responses");

            browser.opens("/activities/" + ref + "/opening");
            browser.typesDate("First day", today);
            browser.typesDate("Last day", today.plusDays(48));
            browser.typesDate("By when will you tell people what you heard?", today.plusDays(100));
            browser.clicks("Open consultation");
            browser.sees("People have 49 days. They should have 84.");
            browser.takesPictureAs(pictures + "opening");
            browser.types("Why people have fewer days", "The contract must be signed by March.");
            browser.clicks("Open consultation");
            browser.sees(
                    "There is a problem",
                    "Gate G2 is closed: 4 things to put right",
                    "4 are to fix; an executive can set them aside with a written reason.",
                    "The materials do not say what people can change and what they cannot.",
                    "The materials do not say what it would mean for travel.");
            assertThat(browser.page()
                            .getByLabel("Why people have fewer days")
                            .first()
                            .inputValue())
                    .isEqualTo("The contract must be signed by March.");
            browser.takesPictureAs(pictures + "gate-closed");
            browser.opens("/activities/" + ref + "/documents");
            browser.sees("3 of 12 things are not told yet", "Found: the public page, the options");
            browser.takesPictureAs(pictures + "documents");
            // How each is put right, page by page, is part of the whole thread.
            ReadyToOpen.make(context, ref, priya);
            browser.opens("/activities/" + ref + "/opening");
            browser.typesDate("First day", today);
            browser.typesDate("Last day", today.plusDays(48));
            browser.typesDate("By when will you tell people what you heard?", today.plusDays(100));
            browser.types("Why people have fewer days", "The contract must be signed by March.");
            browser.clicks("Open consultation");
            browser.sees("Open until");
            browser.takesPictureAs(pictures + "consultation");
            browser.opens("/activities/" + ref + "/questionnaire");
            browser.sees("They cannot be changed any more");
            browser.clicks("Sign out");
        }

        try (var maya = new Someone("http://127.0.0.1:" + port, false, 320)) {
            maya.opens("/");
            maya.types("Find what is open near you", "Harbeck");
            maya.clicks("Find");
            maya.sees("Open now near Harbeck");
            maya.takesPictureAs(pictures + "home");
            maya.opens("/involvements?status=open&place=Harbeck");
            maya.takesPictureAs(pictures + "register");
            maya.opens("/involvements/" + ref);
            maya.sees("We are here", "Start now", "£4.6 million", "Harbeck Library");
            maya.takesPictureAs(pictures + "involvement");
            maya.opens("/events");
            maya.takesPictureAs(pictures + "events");
            maya.opens("/how-we-involve-people");
            maya.opens("/decisions");
            assertThat(maya.page().context().cookies()).isEmpty();
        }
    }

    private static void addsOptions(Someone browser, String ref) {
        browser.clicks("Add an option");
        browser.types("Name", "A: 6 sites, as now");
        browser.clicks("Save the option");
        browser.sees("Say what would be worse: every option has a price");
        browser.types("What would happen", "6 GP practices. Weekdays to 8pm, Saturday 9am to 1pm.");
        browser.types("What would be better", "Nearest for most people");
        browser.types("What would be worse", "Some evenings without a doctor");
        browser.types("Cost a year", "£4.1 million");
        browser.clicks("Save the option");
        browser.opens("/activities/" + ref + "/public-page/options/2");
        browser.types("Name", "B: 3 larger centres");
        browser.types("What would happen", "Northvale, Eskwith and Harbeck. Every day to 10pm.");
        browser.types("What would be better", "Open on Sundays; a doctor is always there");
        browser.types("What would be worse", "11,200 people would be more than 30 minutes away by bus (now 4,100)");
        browser.types("Cost a year", "£4.0 million");
        browser.clicks("Save the option");
    }

    private String registers(Actor priya) {
        var registration = new Registration(
                "GP care in the evenings and at weekends",
                "When your GP practice is closed and you need someone the same evening, where should you go, and until"
                        + " when? Nothing is decided. Tell us what would work for you.",
                "Six sites see people in the evening.",
                "Three or six sites from October 2027.",
                "CONTRACT_END",
                List.of("Northvale", "Eskwith"),
                List.of("GP care"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return ((Registering.Registered) activities.register(registration, priya))
                .activity()
                .ref();
    }
}
