package regard.journeys;

import java.time.LocalDate;
import regard.kernel.Role;

/** From "do we have to involve people?" to four signatures, question by question (T07). */
record TheDuty(PieceOfWork work) {

    private static final String READ = "I have read the assessment, and it is right.";

    void isAssessedAndSigned() {
        LocalDate decision = PieceOfWork.REGISTERED.plusDays(200);
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.sees("Nothing is about to breach.", "No activities yet.");
            work.picture(priya, "today-empty");
            registers(priya, decision);
            answersEverything(priya, decision);
            priya.sees("The duty applies: consult formally before you decide", "Signatures: 0 of 4");
            work.picture(priya, "duty-result");
            signs(priya, "Assessor", READ);
            priya.opens(work.address());
            priya.sees("Next step: the others sign");
            work.leaves(priya);
        }
        signsToo("Jon Whitby", Role.STAFF, "Service lead");
        signsToo("Tom Ashdown", Role.STAFF, "Engagement lead");
        signsToo("Martin Feld", Role.LAY, "Lay member");
    }

    private void registers(Someone priya, LocalDate decision) {
        priya.clicks("Register an activity");
        priya.types("What is it called?", work.title());
        priya.types("What is it about, in plain words?", "What happens when the contract of the walk-in centre ends.");
        priya.types("What exists now?", "A walk-in centre that 30,000 people use each year.");
        priya.types("What is planned, and why?", "We gave notice, because the building is not safe.");
        priya.page().getByLabel("Why is it assessed now?").selectOption("NOTICE_SERVED");
        priya.types("Where does it matter?", "Harbeck\nEskwith");
        priya.typesDate("When is the decision planned?", decision);
        priya.clicks("Register this activity");
        priya.sees("Next step: assess the duty to involve");
        work.standsAt(priya.address());
        work.picture(priya, "dossier");
    }

    private void signsToo(String name, Role role, String as) {
        try (var person = work.staff(name, role)) {
            person.sees("Sign the duty assessment for " + work.title());
            work.picture(person, "today-" + role);
            person.opens(work.address() + "/duty");
            signs(person, as, READ);
            person.sees(name);
            work.leaves(person);
        }
    }

    private void answersEverything(Someone priya, LocalDate decision) {
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
        scores(priya);
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

    private void scores(Someone priya) {
        int[] points = {3, 3, 2, 2, 2, 2, 1};
        for (int factor = 0; factor < points.length; factor++) {
            if (factor == 3) {
                priya.types("Why do you say so?", "The staff would find other work.");
                work.picture(priya, "duty-step");
            }
            priya.page()
                    .locator("input[type=radio][value='" + points[factor] + "']")
                    .check();
            priya.clicks("Continue");
        }
    }

    /** Signs the assessment that somebody reads, in a role and with a statement. */
    static void signs(Someone person, String role, String statement) {
        person.clicks("Read and sign");
        person.chooses(role);
        person.types("What do you confirm?", statement);
        person.clicks("Sign");
    }
}
