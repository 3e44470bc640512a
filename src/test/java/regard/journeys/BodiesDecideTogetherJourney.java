package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;

/**
 * Three bodies decide together (T20): one who must sign refuses until a reason is put right, then the leading body signs and another
 * for itself, and the third is still missing. And a unit closed overnight (T14): who was told on the day is recorded, others
 * sign, and its review is overdue (T16, R-48).
 */
@AppTest
class BodiesDecideTogetherJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Activities activities;

    @Autowired
    private Duties duties;

    @Autowired
    private Clock clock;

    private final Map<String, String> usernames = new LinkedHashMap<>();

    @Test
    void a_refusal_is_put_right_and_each_body_signs_for_itself() {
        OrganisationId body = somebody.body("NHS Northvale and Moor ICB");
        String eastmoorName = "NHS Eastmoor ICB " + UUID.randomUUID();
        OrganisationId eastmoor = somebody.body(eastmoorName);
        Actor priya = account(body, "Priya Raman", Role.STAFF);
        account(body, "Jon Whitby", Role.STAFF);
        Actor tom = account(body, "Tom Ashdown", Role.STAFF);
        account(eastmoor, "Wes Turner", Role.STAFF);
        LocalDate today = LocalDate.now(clock);
        String ref =
                register("Dialysis at home", Optional.of(today.plusDays(150)), Optional.of(today.plusDays(200)), priya);
        activities.partner(ref, eastmoor, priya);
        var given = answers(2, 2, 1, 1, 0, 2, 1);
        given.put("limbs", List.of("PROPOSAL"));
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
        duties.takeIn(ref, given, priya);
        String address = "/activities/" + ref + "/duty";

        try (var jon = someone("Jon Whitby", false, 320);
                var she = someone("Priya Raman", true, 1280)) {
            jon.opens(address);
            jon.clicks("I will not sign");
            jon.clicks("Record my reason");
            jon.sees("There is a problem");
            jon.chooses("Service lead");
            jon.types("Why will you not sign?", "The number of people affected is last year’s.");
            jon.clicks("Record my reason");
            jon.sees("Jon Whitby did not sign", "The number of people affected is last year’s.");
            she.opens("/today");
            she.sees("The duty assessment was not signed.");
            she.opens(address);
            she.takesPictureAs("duty-refused");
            she.opens(address + "/affected");
            she.types("How many people, and where?", "1,240 people this year, in all three areas");
            she.page().locator("summary").first().click();
            she.sees("NHS Act 2006, section 14Z45(2)");
            she.takesPictureAs("duty-step-law");
            she.clicks("Continue");
            jon.opens(address);
            jon.clicks("Read and sign");
            jon.chooses("Service lead");
            jon.types("What do you confirm?", "The numbers are right now.");
            jon.clicks("Sign");
            jon.sees("“The numbers are right now.”");
        }
        duties.sign(ref, SignOffRole.ASSESSOR, "Right.", priya);
        duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, "Right.", tom);
        try (var wes = someone("Wes Turner", true, 1280)) {
            wes.opens("/today");
            wes.sees("Sign the duty assessment for " + eastmoorName);
            wes.opens(address);
            wes.clicks("Sign for your body");
            wes.types("What do you confirm for your body?", "Our committee adopts it.");
            wes.clicks("Sign for our body");
            wes.sees("2 of 3 signed", "R-41", "NHS Westmoor ICB");
            wes.takesPictureAs("duty-joint");
        }
        try (var anybody = new Someone("http://127.0.0.1:" + port, false, 320)) {
            anybody.opens("/involvements/" + ref + "/duty");
            anybody.sees("Why and how we involve people", "The duty applies");
            anybody.takesPictureAs("duty-summary-320");
        }
    }

    @Test
    void an_urgent_closure_is_told_on_the_day_and_its_overdue_review_is_recorded() {
        OrganisationId body = somebody.body("NHS Northvale and Moor ICB");
        Actor priya = account(body, "Priya Night", Role.STAFF);
        LocalDate decided = LocalDate.now(clock).minusDays(100);
        String ref = register("Nights at the midwife-led unit", Optional.empty(), Optional.of(decided), priya);
        var given = answers(2, 3, 2, 0, 2, 1, 0);
        given.put("limbs", List.of("DECISION"));
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
        duties.takeIn(ref, given, priya);
        try (var she = someone("Priya Night", true, 1280)) {
            she.opens("/activities/" + ref + "/duty");
            she.sees("Not told", "R-46");
            she.opens("/activities/" + ref);
            she.sees("and not everyone was told that day.", "R-47");
            she.opens("/activities/" + ref + "/duty/urgent-notices");
            she.sees("All five must be told on the day of the decision.");
            she.typesDate("The council’s scrutiny", decided);
            she.types("What reason did we give the council for not consulting?", "Unsafe staffing tonight.");
            she.typesDate("Patients affected", decided);
            she.typesDate("Healthwatch", decided);
            she.typesDate("Neighbouring commissioners", decided);
            she.typesDate("Staff", decided);
            she.typesDate("When will people be involved in what comes next?", decided.plusDays(14));
            she.takesPictureAs("duty-urgent-notices");
            she.clicks("Continue");
            she.opens("/activities/" + ref);
            assertThat(she.page().locator("main").innerText()).doesNotContain("not everyone was told that day");
            she.opens("/activities/" + ref + "/duty");
            assertThat(she.page().locator("main").innerText()).doesNotContain("Not told", "R-46");
        }
        duties.sign(ref, SignOffRole.ASSESSOR, "Right.", priya);
        duties.sign(ref, SignOffRole.SERVICE_LEAD, "Right.", account(body, "Jon Night", Role.STAFF));
        duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, "Right.", account(body, "Tom Night", Role.STAFF));
        duties.sign(ref, SignOffRole.LAY_MEMBER, "I asked who was told.", account(body, "Martin Night", Role.LAY));

        try (var she = someone("Priya Night", false, 320)) {
            she.opens("/today");
            she.sees("A temporary change was to be reviewed by");
            she.opens("/activities/" + ref + "/duty");
            she.sees("Decide now, and involve people next", "nothing is recorded since", "R-48");
            she.takesPictureAs("duty-urgent-320");
            she.clicks("Record what became of it");
            she.clicks("Record it");
            she.sees("There is a problem");
            she.chooses("The service is back as it was");
            she.typesDate("Since which day?", decided.plusDays(90));
            she.clicks("Record it");
            she.sees("The service is back as it was since");
        }
    }

    private String register(String title, Optional<LocalDate> influenceBy, Optional<LocalDate> decision, Actor actor) {
        var registration = new Registration(
                title,
                "What happens to the service.",
                "It exists in three places.",
                "One service for all.",
                "NEW_MODEL",
                List.of("Northvale"),
                List.of("Hospital care"),
                Optional.empty(),
                influenceBy,
                decision);
        return ((Registering.Registered) activities.register(registration, actor))
                .activity()
                .ref();
    }

    private static Map<String, Object> answers(int... scores) {
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("impact.manner", "YES");
        given.put("impact.range", "NO");
        for (int i = 0; i < scores.length; i++) {
            given.put("scores.P" + (i + 1), scores[i]);
        }
        given.put("substantial.own", "NO");
        given.put("eia.status", "NOT_DONE");
        given.put("timing.stage", "FORMATIVE");
        return given;
    }

    private Actor account(OrganisationId body, String name, Role role) {
        String username = UUID.randomUUID() + "@example.example";
        usernames.put(name, username);
        return people.register(body, username, name, Set.of(role), Somebody.PASSWORD, Optional.of(Somebody.TOTP_SECRET))
                .actor();
    }

    private Someone someone(String name, boolean scripts, int width) {
        var someone = new Someone("http://127.0.0.1:" + port, scripts, width);
        someone.signsIn(usernames.get(name), Somebody.PASSWORD, Somebody.TOTP_SECRET);
        return someone;
    }
}
