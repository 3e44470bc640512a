package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.AppTest;
import regard.Before;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;

/**
 * Three bodies decide together (T20): one who must sign refuses until a reason is put right, then the leading body signs and another
 * for itself, and the third is still missing. And a unit closed overnight (T14): who was told on the day is recorded, others
 * sign, and its review is overdue (T16, R-48).
 */
@AppTest
class BodiesDecideTogetherJourney extends OnOtherDays {

    private static final LocalDate TODAY = PieceOfWork.REGISTERED;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void a_refusal_is_put_right_and_each_body_signs_for_itself_R41(boolean scripts, int width) {
        var work = work(scripts, width, "Dialysis at home, the Rosa Parks project");
        String eastmoorName = "NHS Eastmoor ICB " + UUID.randomUUID();
        OrganisationId eastmoor = work.bodyCalled(eastmoorName);
        Actor lead = work.actor("Priya Raman", Role.STAFF);
        Activity dialysis = decidedTogether(work, eastmoor, eastmoorName, lead);
        work.standsAt("/activities/" + dialysis.ref());
        String duty = work.address() + "/duty";

        try (var jon = work.staff("Jon Whitby", Role.STAFF);
                var priya = work.signedIn(lead)) {
            jon.opens(duty);
            jon.clicks("I will not sign");
            jon.clicks("Record my reason");
            jon.sees("There is a problem");
            jon.chooses("Service lead");
            jon.types("Why will you not sign?", "The number of people affected is last year’s.");
            jon.clicks("Record my reason");
            jon.sees("Jon Whitby did not sign", "The number of people affected is last year’s.");
            priya.opens("/today");
            priya.sees("The duty assessment was not signed.");
            priya.opens(duty);
            work.picture(priya, "duty-refused");
            priya.opens(duty + "/affected");
            priya.types("How many people, and where?", "1,240 people this year, in all three areas");
            priya.page().locator("main summary").first().click();
            priya.sees("NHS Act 2006, section 14Z45(2)");
            work.picture(priya, "duty-step-law");
            priya.clicks("Continue");
            jon.opens(duty);
            TheDuty.signs(jon, "Service lead", "The numbers are right now.");
            jon.sees("“The numbers are right now.”");
            priya.opens(duty);
            TheDuty.signs(priya, "Assessor", "I wrote it.");
        }
        try (var tom = work.staff("Tom Ashdown", Role.STAFF)) {
            tom.opens(duty);
            TheDuty.signs(tom, "Engagement lead", "People are asked in time.");
            theSummaryIsLookedAt(work, tom);
        }
        try (var wes = work.signedIn(eastmoor, "Wes Turner", Role.STAFF)) {
            wes.sees("Sign the duty assessment for " + eastmoorName);
            wes.opens(duty);
            wes.clicks("Sign for your body");
            wes.types("What do you confirm for your body?", "Our committee adopts it.");
            wes.clicks("Sign for our body");
            wes.sees("2 of 3 signed", "R-41", "NHS Westmoor ICB");
            work.picture(wes, "duty-joint");
        }
        try (var anybody = work.visitor()) {
            anybody.opens(work.publicAddress() + "/duty");
            anybody.sees("Why and how we involve people", "The duty applies");
            work.picture(anybody, "duty-summary");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void an_urgent_closure_is_told_on_the_day_and_its_overdue_review_is_recorded_R47_R48(boolean scripts, int width) {
        var work = work(scripts, width, "Nights at the midwife-led unit");
        LocalDate decided = TODAY.minusDays(100);
        Actor lead = work.actor("Priya Raman", Role.STAFF);
        work.standsAt("/activities/" + closedOvernight(work, decided, lead).ref());
        String duty = work.address() + "/duty";

        try (var priya = work.signedIn(lead)) {
            priya.opens(duty);
            priya.sees("Not told", "R-46");
            priya.opens(work.address());
            priya.sees("and not everyone was told that day.", "R-47");
            priya.opens(duty + "/urgent-notices");
            priya.sees("All five must be told on the day of the decision.");
            priya.typesDate("The council’s scrutiny", decided);
            priya.types("What reason did we give the council for not consulting?", "Unsafe staffing tonight.");
            priya.typesDate("Patients affected", decided);
            priya.typesDate("Healthwatch", decided);
            priya.typesDate("Neighbouring commissioners", decided);
            priya.typesDate("Staff", decided);
            priya.typesDate("When will people be involved in what comes next?", decided.plusDays(14));
            work.picture(priya, "duty-urgent-notices");
            priya.clicks("Continue");
            priya.opens(work.address());
            assertThat(priya.reads("main")).doesNotContain("not everyone was told that day");
            priya.opens(duty);
            assertThat(priya.reads("main")).doesNotContain("Not told", "R-46");
            TheDuty.signs(priya, "Assessor", "Everybody was told.");

            signsToo(work, "Jon Whitby", Role.STAFF, "Service lead");
            signsToo(work, "Tom Ashdown", Role.STAFF, "Engagement lead");
            signsToo(work, "Martin Feld", Role.LAY, "Lay member");

            priya.opens("/today");
            priya.sees("A temporary change was to be reviewed by");
            priya.opens(duty);
            priya.sees("Decide now, and involve people next", "nothing is recorded since", "R-48");
            work.picture(priya, "duty-urgent");
            priya.clicks("Record what became of it");
            priya.clicks("Record it");
            priya.sees("There is a problem");
            priya.chooses("The service is back as it was");
            priya.typesDate("Since which day?", decided.plusDays(90));
            priya.clicks("Record it");
            priya.sees("The service is back as it was since");
        }
    }

    /** a project is called after somebody, so a person looks before everybody reads it. */
    private static void theSummaryIsLookedAt(PieceOfWork work, Someone tom) {
        tom.opens(work.address() + "/duty");
        tom.sees("The public summary waits");
        tom.clicks("Look at the summary");
        tom.sees("What people will read", "Rosa Parks", "May be: a name.");
        work.picture(tom, "duty-summary-look");
        tom.clicks("Publish the summary");
        tom.sees("There is a problem", "1 line may say who somebody is", "R-62");
        tom.page().locator("input[name=cleared]").check();
        tom.clicks("Publish the summary");
        assertThat(tom.reads("main")).doesNotContain("The public summary waits");
    }

    private static void signsToo(PieceOfWork work, String name, Role role, String as) {
        try (var person = work.staff(name, role)) {
            person.opens(work.address() + "/duty");
            TheDuty.signs(person, as, "I asked who was told.");
            person.sees(name);
        }
    }

    /** Three bodies answer for it: the one that leads, one that works with it here, and one that has no account. */
    private Activity decidedTogether(PieceOfWork work, OrganisationId eastmoor, String eastmoorName, Actor lead) {
        var before = before();
        Activity dialysis = before.registered(work.title(), "NEW_MODEL", 200, lead);
        work.context().getBean(Activities.class).partner(dialysis.ref(), eastmoor, lead);
        Map<String, Object> given = Before.answers("PROPOSAL", 2, 2, 1, 1, 0, 2, 1);
        given.put(
                "joint.bodies",
                List.of(
                        Map.of(
                                "name",
                                eastmoorName,
                                "type",
                                "ICB",
                                "x-organisation",
                                eastmoor.value().toString()),
                        Map.of("name", "NHS Westmoor ICB", "type", "ICB")));
        before.assessed(dialysis, given, lead);
        return dialysis;
    }

    private Activity closedOvernight(PieceOfWork work, LocalDate decided, Actor lead) {
        var before = before();
        Activity nights = before.registered(work.title(), "NEW_MODEL", Optional.empty(), Optional.of(decided), lead);
        Map<String, Object> given = Before.answers("DECISION", 2, 3, 2, 0, 2, 1, 0);
        given.put("urgent.claimed", true);
        given.put("urgent.decidedOn", decided.toString());
        given.put(
                "urgent.riskEvidence",
                List.of(Map.of("on", decided.toString(), "text", "Four of nine midwives absent")));
        given.put("urgent.noTimeReason", "Tonight’s shift cannot be filled.");
        given.put("urgent.firstKnownOn", decided.minusDays(1).toString());
        given.put("urgent.temporary", true);
        given.put("urgent.effectiveFrom", decided.toString());
        given.put("urgent.reviewOn", decided.plusDays(80).toString());
        before.assessed(nights, given, lead);
        return nights;
    }
}
