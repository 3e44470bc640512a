package regard.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;

/** An officer takes the walk-in centre (T07) from "do we have to involve people?" to four signatures, a screening and a plan. */
@AppTest
class AnOfficerAssessesTheDutyJourney {

    private static final String TITLE = "Harbeck walk-in centre";

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void from_the_first_question_to_a_plan(boolean scripts, int width) {
        OrganisationId body = somebody.body("NHS Northvale and Moor ICB");
        LocalDate decision = LocalDate.now(clock).plusDays(200);
        String address;
        try (var priya = someone(scripts, width, body, "Priya Raman", Role.STAFF)) {
            priya.opens("/today");
            address = registers(priya, decision);
            priya.takesPictureAs("dossier-" + width);
            answersEverything(priya, decision, width);
            priya.sees("The duty applies: consult formally before you decide", "Signatures: 0 of 4");
            priya.takesPictureAs("duty-result-" + width);
            signs(priya, "Assessor");
            priya.opens(address);
            priya.sees("Next step: the others sign");
        }
        signsToo(scripts, width, body, address, "Jon Whitby", Role.STAFF, "Service lead");
        signsToo(scripts, width, body, address, "Tom Ashdown", Role.STAFF, "Engagement lead");
        signsToo(scripts, width, body, address, "Martin Feld", Role.LAY, "Lay member");
        try (var ruth = someone(scripts, width, body, "Ruth Bell", Role.STAFF)) {
            ruth.opens(address);
            ruth.sees("v1, signed", "Next step: screen equality");
            screens(ruth);
            ruth.opens(address);
            plans(ruth);
            ruth.sees("Planned");
            ruth.opens("/twenty");
            ruth.takesPictureAs("twenty-" + width);
            for (String page : new String[] {
                "/activities",
                "/today",
                address + "/evidence",
                address + "/history",
                address + "/partners",
                address + "/duty/versions",
                address + "/duty/versions/1",
                address + "/duty/reopening",
                "/twenty/action-5",
                "/twenty/action-1/addition"
            }) {
                ruth.opens(page);
            }
        }
    }

    private String registers(Someone priya, LocalDate decision) {
        priya.clicks("Register an activity");
        priya.types("What is it called?", TITLE);
        priya.types("What is it about, in plain words?", "What happens when the contract of the walk-in centre ends.");
        priya.types("What exists now?", "A walk-in centre that 30,000 people use each year.");
        priya.types("What is planned, and why?", "We gave notice, because the building is not safe.");
        priya.page().getByLabel("Why is it assessed now?").selectOption("NOTICE_SERVED");
        priya.types("Where does it matter?", "Harbeck\nEskwith");
        priya.typesDate("When is the decision planned?", decision);
        priya.clicks("Register this activity");
        priya.sees("Next step: assess the duty to involve");
        return priya.address();
    }

    static void answersEverything(Someone priya, LocalDate decision, int width) {
        priya.clicks("Assess the duty");
        priya.chooses("Is it about health services that we arrange", "Yes");
        priya.chooses("Is it only about one person’s own care", "No");
        priya.chooses("Is part of it another body’s work?", "No");
        priya.clicks("Continue");
        priya.chooses("A decision about how services run");
        priya.clicks("Continue");
        priya.chooses("Yes");
        priya.clicks("Continue");
        priya.chooses("If it goes ahead, would it change which services there are?", "Yes");
        priya.clicks("Continue");
        priya.types("How many people, and where?", "30,000 visits a year, from all of Harbeck and Eskwith");
        priya.clicks("Continue");
        lists(priya);
        scores(priya, width);
        priya.chooses("Do we think it is substantial?", "We are not sure");
        priya.chooses("What does the council’s health scrutiny think?", "We have not asked yet");
        priya.clicks("Continue");
        priya.chooses("Would hospital beds be reduced significantly?", "No");
        priya.clicks("Continue");
        priya.chooses("No");
        priya.clicks("Continue");
        priya.sees("Which options are there?");
        priya.clicks("Continue");
        priya.chooses("Is the equality screening or analysis done?", "No, not yet");
        priya.clicks("Continue");
        priya.types("Where did you look, and when?", "Board papers since 2024, looked through today");
        priya.clicks("Continue");
        priya.chooses("Was a similar decision challenged before?", "No");
        priya.chooses("Has anybody threatened a challenge?", "No");
        priya.clicks("Continue");
        priya.chooses("Large print");
        priya.clicks("Continue");
        priya.chooses("Early: nothing is settled");
        priya.typesDate("When is the decision planned?", decision);
        priya.typesDate("Until when can people’s views still change it?", decision.minusDays(30));
        priya.clicks("Continue");
        priya.sees("When will people be asked?");
        priya.clicks("Continue");
        priya.chooses("Is a procurement part of this?", "No");
        priya.clicks("Continue");
        priya.chooses("No");
        priya.clicks("Continue");
        priya.chooses("Is it a function that NHS England delegated to us?", "No");
        priya.clicks("Continue");
        priya.chooses("Publish a summary once it is signed?", "Yes");
        priya.clicks("Continue");
    }

    /** Something that did not cover it: the answers of a list are given on a page of their own. */
    private static void lists(Someone priya) {
        priya.sees("What have people already told you about this?");
        priya.clicks("Add earlier involvement");
        priya.clicks("Save and go back to the list");
        priya.sees("There is a problem", "Write a few words");
        priya.types("What was it?", "Survey of patients on opening hours");
        priya.typesDate("When did it end?", LocalDate.of(2025, 11, 30));
        for (String question : new String[] {
            "Was it about this matter",
            "Is it recent",
            "Were those affected reached",
            "Did people know enough",
            "Is there a record"
        }) {
            priya.chooses(question, question.equals("Was it about this matter") ? "No" : "Yes");
        }
        priya.clicks("Save and go back to the list");
        priya.sees("Survey of patients on opening hours");
        priya.clicks("Remove");
        priya.sees("Nothing listed.");
        priya.clicks("Continue");
    }

    private static void scores(Someone priya, int width) {
        int[] points = {3, 3, 2, 2, 2, 2, 1};
        for (int factor = 0; factor < points.length; factor++) {
            if (factor == 3) {
                priya.types("Why do you say so?", "The staff would find other work.");
                priya.takesPictureAs("duty-step-" + width);
            }
            priya.page()
                    .locator("input[type=radio][value='" + points[factor] + "']")
                    .check();
            priya.clicks("Continue");
        }
    }

    static void signs(Someone person, String role) {
        person.clicks("Read and sign");
        person.chooses(role);
        person.types("What do you confirm?", "I have read the assessment, and it is right.");
        person.clicks("Sign");
    }

    private static void screens(Someone ruth) {
        ruth.clicks("Screen equality");
        ruth.chooses("Age");
        ruth.chooses("It is done, and a full analysis is needed");
        ruth.typesDate("When was it done?", LocalDate.of(2026, 1, 12));
        ruth.types("What was found, or why is it not done?", "Older people without a car are hit hardest.");
        ruth.clicks("Save the screening");
        ruth.sees("Needed before the decision");
    }

    private static void plans(Someone ruth) {
        ruth.clicks("Write the plan");
        ruth.clicks("The plan is complete");
        ruth.sees("There is a problem", "Write who is affected");
        ruth.types("Who is affected?", "30,000 people a year");
        ruth.types("Whom will you reach?", "People who came in the last year");
        ruth.types("What can people change?", "Where to go instead, and the opening hours");
        ruth.types("What can they not change, and why?", "The building, because it is not safe");
        ruth.chooses("Questionnaire on paper");
        ruth.typesDate("By when will you tell people what came of it?", LocalDate.of(2027, 6, 1));
        ruth.types("Line 1: what it is for", "Printing");
        ruth.types("Line 1: pounds", "£1,200");
        ruth.types("How will everybody be able to take part?", "Large print, and a bus to each session");
        ruth.types("By which questions will you judge", "Did we hear from those most affected?");
        ruth.clicks("The plan is complete");
    }

    private void signsToo(
            boolean scripts, int width, OrganisationId body, String address, String name, Role role, String as) {
        try (var person = someone(scripts, width, body, name, role)) {
            person.opens("/today");
            person.sees("Sign the duty assessment for " + TITLE);
            if (role == Role.LAY) {
                person.takesPictureAs("today-" + width);
            }
            person.opens(address + "/duty");
            signs(person, as);
            person.sees(name);
        }
    }

    private Someone someone(boolean scripts, int width, OrganisationId body, String name, Role role) {
        String username = UUID.randomUUID() + "@example.example";
        people.register(body, username, name, Set.of(role), Somebody.PASSWORD, Optional.of(Somebody.TOTP_SECRET));
        var someone = new Someone("http://127.0.0.1:" + port, scripts, width);
        someone.signsIn(username, Somebody.PASSWORD, Somebody.TOTP_SECRET);
        return someone;
    }
}
