package regard.journeys;

import java.util.List;
import regard.kernel.Role;

/** Equality is screened, and the involvement planned: for whom, how, and what people can change. */
record ThePlan(PieceOfWork work) {

    void isWritten() {
        work.on(PieceOfWork.REGISTERED.plusDays(3));
        try (var grace = work.staff("Grace Oyelaran", Role.EQUALITY)) {
            grace.opens(work.address());
            grace.sees("v1, signed", "Next step: screen equality");
            grace.clicks("Equality");
            grace.clicks("Record the screening");
            grace.chooses("Age");
            grace.chooses("It is done, and no full analysis is needed");
            grace.typesDate("When was it done?", PieceOfWork.REGISTERED.plusDays(2));
            grace.types("What was found, or why is it not done?", "Older people without a car are hit hardest.");
            grace.clicks("Save the screening");
            work.leaves(grace);
        }
        try (var tom = work.staff("Tom Ashdown", Role.STAFF)) {
            tom.opens(work.address());
            tom.clicks("Write the plan");
            tom.clicks("The plan is complete");
            tom.sees("There is a problem", "Write who is affected");
            tom.types("Who is affected?", "30,000 people a year");
            tom.types("Whom will you reach?", "People who came in the last year");
            tom.types("What can people change?", "Where to go instead, and the opening hours");
            tom.types("What can they not change, and why?", "The building, because it is not safe");
            tom.chooses("Questionnaire on paper");
            tom.typesDate("By when will you tell people what came of it?", PieceOfWork.TOLD_BY);
            tom.types("Line 1: what it is for", "Printing");
            tom.types("Line 1: pounds", "£1,200");
            tom.types("How will everybody be able to take part?", "Large print, and a bus to each session");
            tom.types("By which questions will you judge", "Did we hear from those most affected?");
            tom.clicks("The plan is complete");
            tom.opens(work.address() + "/plan/groups");
            tom.chooses("Age", "Going to where people are");
            tom.types("Where, and with whom: Age", "The day centre in Harbeck, with Age Concern");
            tom.clicks("Save");
            tom.opens(work.address());
            tom.sees("Planned");
            looksAround(tom);
            work.leaves(tom);
        }
    }

    private void looksAround(Someone tom) {
        for (String part : List.of(
                "/evidence", "/history", "/partners", "/duty/versions", "/duty/versions/1", "/duty/reopening")) {
            tom.opens(work.address() + part);
        }
        for (String page :
                List.of("/activities", "/today", "/twenty", "/twenty/action-5", "/twenty/action-1/addition")) {
            tom.opens(page);
        }
    }
}
