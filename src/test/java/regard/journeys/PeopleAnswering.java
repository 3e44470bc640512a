package regard.journeys;

import regard.kernel.Role;

/** What people say: Maya for herself, Sam for somebody he looks after, and a letter that the office keys in. */
record PeopleAnswering(PieceOfWork work, String email) {

    String mayaAnswers() {
        work.on(PieceOfWork.OPENS.plusDays(2));
        try (var maya = work.visitor()) {
            maya.opens("/involvements?status=open&place=Harbeck");
            maya.clicks(work.title());
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

    String samAnswers() {
        work.on(PieceOfWork.OPENS.plusDays(30));
        try (var sam = work.visitor()) {
            sam.opens(work.publicAddress());
            return answers(sam, "Someone I support or look after", "Easier", "My mother waits too long for an X-ray.");
        }
    }

    /** Answers all of it, and answers with the receipt code. */
    private String answers(Someone person, String who, String choice, String words) {
        person.clicks("Start now");
        person.chooses(who);
        person.clicks("Continue");
        person.chooses(choice);
        work.picture(person, "question");
        person.clicks("Continue");
        person.page().locator("textarea").fill(words);
        person.clicks("Continue");
        person.sees("Check your answers", words);
        work.picture(person, "check");
        person.clicks("Send my answers");
        person.clicks("Go to my receipt code");
        person.sees("We have your answers");
        work.picture(person, "received");
        return person.reads(".nhsuk-panel strong");
    }

    void aLetterIsKeyedIn() {
        work.on(PieceOfWork.OPENS.plusDays(20));
        try (var priya = work.staff("Priya Raman", Role.STAFF)) {
            priya.opens(work.address());
            priya.clicks("Responses");
            priya.clicks("Key in a response");
            priya.clicks("Save this response");
            priya.sees("There is a problem", "Choose how it came", "Choose who is answering");
            priya.page().getByLabel("How did it come?").selectOption("LETTER");
            priya.typesDate("When did it reach you?", PieceOfWork.OPENS.plusDays(18));
            priya.page().getByLabel("Who is answering?").selectOption("PATIENT");
            priya.chooses("Harder");
            priya.page().locator("textarea").fill("Could a nurse come to the village hall once a week?");
            work.picture(priya, "keying-in");
            priya.clicks("Save this response");
            priya.sees("You can key in the next one.");
            work.leaves(priya);
        }
    }
}
