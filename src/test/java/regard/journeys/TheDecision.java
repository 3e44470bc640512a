package regard.journeys;

import regard.equality.WholeAnalysis;
import regard.kernel.Role;

/** The decision is prepared from what people said, and gate G3 is closed until the last thing is written. */
record TheDecision(PieceOfWork work) {

    private static final String REASONS = "The building is not safe, and a bus answers most of what people fear.";

    void isPrepared() {
        work.on(PieceOfWork.CLOSES.plusDays(21));
        try (var jon = work.staff("Jon Whitby", Role.STAFF)) {
            jon.opens(work.address());
            jon.clicks("Prepare the decision");
            jon.clicks("Write how views are considered");
            jon.types("Who decides, and where", "ICB board, in public");
            jon.typesDate("Day of the meeting", PieceOfWork.MEETS);
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
            answers(jon, "Getting there", "Yes, all or a part of it", "A shuttle bus runs every half hour.", "");
            jon.clicks("Other ideas people suggested");
            jon.chooses("No");
            jon.types("What is decided about it", "No nurse comes to the village hall.");
            jon.clicks("Save this answer");
            jon.sees("There is a problem", "Write why nothing changes");
            jon.types("Why, or why not", "The hall has no room that can be kept clean.");
            jon.clicks("Save this answer");
            jon.clicks("Add somebody who decides");
            jon.types("Name and part", "Ann Carrick, chair");
            jon.typesDate("Full report received", PieceOfWork.CLOSES.plusDays(20));
            jon.clicks("Save this person");
            work.picture(jon, "decision-prepared");
            work.leaves(jon);
        }
    }

    private static void answers(Someone jon, String theme, String changes, String decided, String why) {
        jon.clicks(theme);
        jon.chooses(changes);
        jon.types("What is decided about it", decided);
        jon.types("Why, or why not", why);
        jon.clicks("Save this answer");
    }

    void isTakenOnceTheLastThingIsWritten() {
        work.on(PieceOfWork.MEETS);
        try (var helen = work.staff("Helen Marsh", Role.EXECUTIVE)) {
            helen.opens(work.address() + "/decision/taking");
            decides(helen);
            helen.sees(
                    "Gate G3 is closed: 3 things to put right",
                    "The equality analysis is not ready",
                    "Nothing you typed is lost.");
            work.picture(helen, "gate-closed");
            // How an analysis is written and signed by two is a journey of its own.
            WholeAnalysis.signed(work.context(), work.ref(), work.actor("Priya Raman", Role.STAFF));
            helen.opens(work.address() + "/decision");
            helen.clicks("Ann Carrick, chair");
            helen.typesDate("Confirmed as read", PieceOfWork.MEETS.minusDays(7));
            helen.clicks("Save this person");
            helen.clicks("Write how views are considered");
            helen.types("Gaps in outcomes", "None was found between groups.");
            helen.clicks("Save this record");
            helen.clicks("Record the decision");
            decides(helen);
            helen.sees("There is a problem", "1 line may say who somebody is", "The reasons: “Mrs Harris", "R-62");
            helen.types("The reasons", REASONS);
            helen.clicks("Record this decision");
            helen.sees("Decided on 17 September 2026");
            work.picture(helen, "decided");
            work.leaves(helen);
        }
    }

    private static void decides(Someone helen) {
        helen.typesDate("Day of the decision", PieceOfWork.MEETS);
        helen.chooses("A: One centre in Eskwith");
        helen.types("The decision", "The centre moves to Eskwith, with a shuttle bus.");
        helen.types("The reasons", "Mrs Harris of 01632 960 123 says that the building is not safe. " + REASONS);
        helen.clicks("Record this decision");
    }
}
