package regard.journeys;

import java.util.List;
import regard.kernel.Role;

/** The questions and the public page are written, and opened once gate G2 lets them. */
record TheAsking(PieceOfWork work) {

    void isWrittenAndOpened() {
        work.on(PieceOfWork.OPENS);
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address());
            work.picture(priya, "dossier-planned");
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
            priya.opens(work.address());
            priya.clicks("Public page");
            priya.types("What people’s views can change", "where to go instead\nopening times");
            priya.types("What they cannot change, and why", "The building: It is not safe.");
            priya.types("Who decides", "Board meeting in public");
            priya.typesDate("By when people are told what was decided and what changed", PieceOfWork.TOLD_BY);
            priya.clicks("Save the page");
            option(priya, "A: One centre in Eskwith", "Open until midnight", "Further from Harbeck");
            option(priya, "B: Evening clinics in Harbeck", "Near, on most evenings", "No X-ray");
            priya.clicks("Publish");
            priya.clicks("Publish the page");
            priya.opens(work.address());
            priya.clicks("Open for responses");
            work.picture(priya, "opening");
            opens(priya);
            priya.sees("Gate G2 is closed");
            givesPeopleEnough(priya);
            priya.opens(work.address() + "/formats");
            priya.page().getByLabel("What people need").selectOption("LARGE_PRINT");
            priya.typesDate("There since", PieceOfWork.OPENS);
            priya.clicks("Save this format");
            priya.opens(work.address() + "/opening");
            opens(priya);
            priya.sees("Open until");
            work.leaves(priya);
        }
    }

    private static void opens(Someone priya) {
        priya.typesDate("First day", PieceOfWork.OPENS);
        priya.typesDate("Last day", PieceOfWork.CLOSES);
        priya.typesDate("By when will you tell people what you heard?", PieceOfWork.CLOSES.plusDays(60));
        priya.clicks("Open consultation");
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

    /** Mends what gate G2 asked for: a document, where people are told each thing, and what they can change. */
    private void givesPeopleEnough(Someone priya) {
        priya.opens(work.address() + "/documents");
        priya.clicks("Add a document");
        priya.types("What is it called?", "Consultation document");
        priya.types(
                "Or write or paste the words here",
                "The centre at Harbeck will close. The ICB proposes fewer sites. You can still change where.");
        priya.clicks("Save this document");
        priya.sees("1 document", "1 phrase sounds as if it were decided", "will close", "ICB");
        priya.clicks("Consultation document");
        priya.types(
                "Or write or paste the words here",
                "We propose fewer sites, open for longer. Nothing is decided. You can change where they are.");
        priya.clicks("Save this document");
        priya.sees("No phrase was found that sounds as if it were decided");
        priya.clicks("Say where each is told");
        for (String thing : List.of("Why", "What it means for travel", "What it means for staff")) {
            priya.types(thing, "Consultation document, page 2");
        }
        priya.clicks("Save where it stands");
        priya.sees("People are told all 12 things");
        priya.opens(work.address() + "/plan/change");
        priya.types("What can people change?", "Where the places are, and when they open.");
        priya.types("What can they not change, and why?", "The total: it is set for the year.");
        priya.clicks("Save and come back later");
    }
}
