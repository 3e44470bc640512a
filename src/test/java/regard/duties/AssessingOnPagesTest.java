package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;

/** An assessment taken through its pages, from the first question to the last signature. */
@AppTest
@Transactional
class AssessingOnPagesTest {

    private static final WorkedExamplesTest.Examples EXAMPLES = WorkedExamplesTest.Examples.assessed();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Duties duties;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Clock clock;

    private Pages pages;
    private OrganisationId body;
    private Actor priya;
    private LocalDate today;

    @BeforeEach
    void someOfficer() {
        pages = new Pages(web, somebody, activities);
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
        today = LocalDate.now(clock);
    }

    @Test
    void t07_is_signed_by_four_different_people_and_then_the_activity_is_assessed() {
        Activity activity = assessed("T07");

        assertThat(pages.get(Board.address(activity), priya))
                .bodyText()
                .contains("The duty applies: consult formally before you decide", "Signatures: 0 of 4");
        sign(activity, SignOffRole.ASSESSOR, priya);
        sign(activity, SignOffRole.SERVICE_LEAD, somebody.of(body, "Jon Whitby", Role.STAFF));
        sign(activity, SignOffRole.ENGAGEMENT_LEAD, somebody.of(body, "Tom Ashdown", Role.STAFF));
        assertThat(duties.isSigned(activity.id())).isFalse();
        sign(activity, SignOffRole.LAY_MEMBER, somebody.of(body, "Martin Feld", Role.LAY));

        assertThat(duties.isSigned(activity.id())).isTrue();
        assertThat(duties.level(activity.id())).contains(Level.CONSULT);
        assertThat(activities.get(activity.id()).state()).isEqualTo(ActivityState.ASSESSED);
        assertThat(evidence.of(activity.ref(), body))
                .anySatisfy(item -> assertThat(item.areas()).containsExactly(Area.ACTION_5));
        assertThat(pages.get("/activities/" + activity.ref(), priya))
                .bodyText()
                .contains("v1, signed", "Martin Feld", "Next step: screen equality");
    }

    @Test
    void nobody_signs_twice_and_is_told_why() {
        Activity activity = assessed("T07");
        sign(activity, SignOffRole.SERVICE_LEAD, priya);

        var again = signing(activity, 1, SignOffRole.ASSESSOR, priya);

        assertThat(again)
                .hasStatusOk()
                .bodyText()
                .contains("Error: ", "You signed this as the service lead, so you cannot sign it again");
    }

    @Test
    void a_member_of_staff_cannot_sign_as_the_lay_member() {
        Activity activity = assessed("T07");

        assertThat(signing(activity, 1, SignOffRole.LAY_MEMBER, priya)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void an_assessment_with_a_blocking_breach_is_not_signed() {
        Activity activity = pages.register("Walk-in centre", today.plusDays(89), today.plusDays(90), priya);
        pages.answerAll(activity, facts("T07", today.plusDays(89), today.plusDays(90)), priya);

        assertThat(pages.get(Board.address(activity), priya)).bodyText().contains("Nobody can sign yet", "R-13");
        assertThat(signing(activity, 1, SignOffRole.ASSESSOR, priya))
                .hasStatusOk()
                .bodyText()
                .contains("Gate G1 is closed: 1 thing to put right");
        assertThat(duties.isSigned(activity.id())).isFalse();
    }

    @Test
    void a_lower_level_waits_for_the_lay_member_and_a_legal_note() {
        Activity activity = assessed("T31");
        pages.post(
                Board.address(activity) + "/level",
                Map.of("chosenLevel", List.of("TARGETED"), "legalNote", List.of("Counsel agrees, note 14.")),
                priya);

        assertThat(signing(activity, 1, SignOffRole.ASSESSOR, priya)).bodyText().contains("Gate G1 is closed");
        sign(activity, SignOffRole.LAY_MEMBER, somebody.of(body, "Martin Feld", Role.LAY));
        sign(activity, SignOffRole.ASSESSOR, priya);

        assertThat(duties.level(activity.id())).contains(Level.TARGETED);
    }

    @Test
    void a_refusal_is_shown_with_its_reason_and_a_new_version_puts_it_right() {
        Activity activity = assessed("T07");
        Actor jon = somebody.of(body, "Jon Whitby", Role.STAFF);
        sign(activity, SignOffRole.ASSESSOR, priya);

        Pages.location(pages.post(
                Board.address(activity) + "/refusal",
                Map.of(
                        "version", List.of("1"),
                        "role", List.of("SERVICE_LEAD"),
                        "reason", List.of("Bus times are missing.")),
                jon));
        assertThat(pages.get(Board.address(activity), priya))
                .bodyText()
                .contains("Jon Whitby did not sign", "Bus times are missing.");
        Pages.location(pages.post(
                Board.address(activity) + "/reopening",
                Map.of("version", List.of("1"), "because", List.of("Bus times added.")),
                priya));

        assertThat(pages.get(Board.address(activity), priya))
                .bodyText()
                .contains("version 2", "Bus times added.", "Signatures: 0 of 4");
        assertThat(pages.get(Board.address(activity) + "/versions/1", priya))
                .bodyText()
                .contains("This is an older version");
    }

    @Test
    void once_somebody_has_signed_the_answers_stay_as_they_are() {
        Activity activity = assessed("T07");
        sign(activity, SignOffRole.ASSESSOR, priya);

        assertThat(pages.post(Board.address(activity) + "/people", Map.of("P1", List.of("0")), priya))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(signing(activity, 7, SignOffRole.SERVICE_LEAD, somebody.of(body, "Jon Whitby", Role.STAFF)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_stranger_finds_nothing_at_any_address() {
        Activity activity = assessed("T07");
        Actor stranger = somebody.officer();

        for (String page : List.of("", "/people", "/signature", "/versions", "/versions/1", "/reopening")) {
            assertThat(pages.get(Board.address(activity) + page, stranger))
                    .as(page)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(signing(activity, 1, SignOffRole.ASSESSOR, stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_page_left_empty_says_what_to_do_and_keeps_what_was_typed() {
        Activity activity = walkIn();
        Pages.location(pages.post(Board.address(activity), Map.of(), priya));

        assertThat(pages.post(Board.address(activity) + "/scope", Map.of("commissioned", List.of("YES")), priya))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Select an answer", "value=\"YES\" checked");
        assertThat(pages.post(
                                Board.address(activity) + "/scope",
                                Map.of(
                                        "commissioned", List.of("YES"),
                                        "individual", List.of("NO"),
                                        "otherBody", List.of("NO"),
                                        "then", List.of("save")),
                                priya)
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/activities/" + activity.ref());
    }

    @Test
    void programs_assess_without_an_account_and_are_told_what_is_wrong() {
        String answer = "{\"body\":{\"type\":\"ICB\"},\"dates\":{\"assessment\":\"2026-03-02\"},"
                + "\"scope\":{\"commissionedHealthServices\":false,\"individualCareOnly\":false}}";

        assertThat(web.post()
                        .uri("/api/v1/duty-assessments/evaluate")
                        .content(answer)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("OUT_OF_SCOPE");
        assertThat(web.post()
                        .uri("/api/v1/duty-assessments/evaluate")
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post()
                        .uri("/api/v1/duty-assessments/evaluate")
                        .content("{")
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(web.post()
                        .uri("/api/v1/rules/check?gate=G1")
                        .content("{\"assessment\":" + answer + "}")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.blocked")
                .isEqualTo(false);
    }

    @Test
    void r_01_speaks_although_nobody_has_begun() {
        Activity activity = pages.register("Near", today.plusDays(10), today.plusDays(60), priya);

        assertThat(pages.get("/activities/" + activity.ref(), priya)).bodyText().contains("R-01");
    }

    @Test
    void answers_that_cannot_all_be_true_are_refused_with_where_and_why() {
        Activity activity = assessed("T07");

        assertThat(pages.post(
                        Board.address(activity) + "/beds",
                        Map.of("beds", List.of("NO"), "alternatives", List.of("A team")),
                        priya))
                .bodyText()
                .contains("Error: ", "You said that beds would not be reduced significantly");
        assertThat(pages.post(
                        Board.address(activity) + "/procurement",
                        Pages.day("bidderChosen", today, "isProcurement", "NO"),
                        priya))
                .bodyText()
                .contains("no procurement is part of this");
        assertThat(pages.post(Board.address(activity) + "/people", Map.of("P1", List.of("9")), priya))
                .bodyText()
                .contains("Select an answer");
        assertThat(pages.post(Board.address(activity) + "/access", Map.of("accessNeeds", List.of("MAGIC")), priya))
                .bodyText()
                .contains("Select answers from the list");
        assertThat(pages.post(
                        Board.address(activity) + "/people",
                        Map.of("P1", List.of("3"), "P1Because", List.of("a\u0000b")),
                        priya))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private Activity assessed(String example) {
        Activity activity = walkIn();
        pages.answerAll(activity, facts(example), priya);
        return activity;
    }

    private Activity walkIn() {
        return pages.register("Harbeck walk-in centre", decision().minusDays(30), decision(), priya);
    }

    private LocalDate decision() {
        return today.plusDays(200);
    }

    private Map<String, Object> facts(String id) {
        return facts(id, decision().minusDays(30), decision());
    }

    private Map<String, Object> facts(String id, LocalDate influenceBy, LocalDate decision) {
        Map<String, Object> facts = EXAMPLES.facts(id);
        facts.put("dates", Map.of("influenceBy", influenceBy.toString(), "plannedDecision", decision.toString()));
        return facts;
    }

    private void sign(Activity activity, SignOffRole role, Actor actor) {
        assertThat(Pages.location(signing(activity, 1, role, actor))).isEqualTo(Board.address(activity));
    }

    private MvcTestResult signing(Activity activity, int version, SignOffRole role, Actor actor) {
        return pages.post(
                Board.address(activity) + "/signature",
                Map.of(
                        "version", List.of(String.valueOf(version)),
                        "role", List.of(role.name()),
                        "statement", List.of("I have read it, and it is right.")),
                actor);
    }
}
