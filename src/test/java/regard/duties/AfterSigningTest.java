package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import regard.activities.Gates;
import regard.documents.PdfCheck;
import regard.equality.Analyses;
import regard.equality.Found;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.law.Gate;
import regard.law.Laid;
import regard.law.RuleFile;
import regard.options.Option;
import regard.options.Options;
import regard.platform.ServiceClock;

/** What is recorded after an assessment is signed: reviews, other bodies, a provider's report, a print, a summary, a new version. */
@AppTest
@Transactional
class AfterSigningTest {

    private static final WorkedExamplesTest.Examples FILE =
            RuleFile.read("duties/assessment.examples.yml", WorkedExamplesTest.Examples.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Duties duties;

    @Autowired
    private Analyses analyses;

    @Autowired
    private Options options;

    @Autowired
    private Gates gates;

    @Autowired
    private ServiceClock clock;

    private Pages pages;
    private OrganisationId body;
    private Actor priya;
    private Actor jon;
    private Actor tom;
    private Actor martin;

    @BeforeEach
    void someBoard() {
        goTo(MADE);
        pages = new Pages(web, somebody, activities);
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
        jon = somebody.of(body, "Jon Whitby", Role.STAFF);
        tom = somebody.of(body, "Tom Ashdown", Role.STAFF);
        martin = somebody.of(body, "Martin Feld", Role.LAY);
    }

    @AfterEach
    void today() {
        clock.comeBack();
    }

    @Test
    void t14_is_renewed_once_with_new_evidence_and_then_restored() {
        Activity activity = signed("T14", Map.of());
        goTo(LocalDate.of(2026, 6, 3));
        assertThat(pages.result(activity, priya).text())
                .contains("It was to be reviewed by 2 June 2026, and nothing is recorded since", "R-48");
        assertThat(pages.get("/activities/" + activity.ref(), priya)).bodyText().contains("R-48");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains("A temporary change was to be reviewed by 2 June 2026");

        assertThat(review(activity, Map.of("what", List.of("RENEWED"))))
                .hasStatusOk()
                .bodyText()
                .contains("Error: ", "Write what shows the risk");
        Pages.location(review(activity, renewal()));

        assertThat(pages.result(activity, priya).text())
                .contains("Renewed on 3 June 2026, until 1 September 2026")
                .doesNotContain("Temporary change overdue");
        goTo(LocalDate.of(2026, 9, 2));
        assertThat(pages.result(activity, priya).text()).contains("Temporary change overdue");
        assertThat(review(activity, renewal()))
                .hasStatusOk()
                .bodyText()
                .contains("It was renewed once. It cannot be renewed again");
        Pages.location(review(activity, day("on", LocalDate.of(2026, 9, 1), "what", "RESTORED")));
        assertThat(pages.result(activity, priya).text())
                .contains("The service is back as it was since 1 September 2026")
                .doesNotContain("Temporary change overdue");
    }

    @Test
    void t14_what_is_left_of_the_five_notices_is_due_on_the_day_and_overdue_after_it_R_47() {
        Activity activity = answered("T14", Map.of());
        var two = new LinkedHashMap<>(day("noticeCouncil", MADE, "noticeReason", "Unsafe tonight."));
        two.putAll(day("noticePatients", MADE.minusDays(1)));
        two.putAll(day("involvementPlanOn", MADE.plusDays(20)));
        Pages.location(pages.post(address(activity) + "/urgent-notices", two, priya));

        assertThat(pages.get(address(activity) + "/urgent-notices", priya))
                .bodyText()
                .contains("All five must be told on the day of the decision.")
                .contains("Told on 2 March 2026", "Told on 1 March 2026, not on 2 March 2026")
                .contains("Not told yet. Due on 2 March 2026")
                .doesNotContain("(optional)");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains(
                        "Tell of the urgent decision today: Patients affected, Healthwatch, Neighbouring commissioners");

        goTo(MADE.plusDays(1));

        assertThat(pages.result(activity, priya).text())
                .contains("Healthwatch Not told. Overdue since 2 March 2026", "R-46");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains("Not told of the urgent decision of 2 March 2026: Patients affected, Healthwatch");
    }

    @Test
    void a_permanent_change_counts_once_its_own_assessment_is_signed() {
        Activity urgent = signed("T14", Map.of());
        Activity permanent = register();
        goTo(LocalDate.of(2026, 6, 3));

        assertThat(review(urgent, Map.of("what", List.of("PERMANENT"), "reference", List.of(permanent.ref()))))
                .bodyText()
                .contains("is not signed yet");
        assertThat(review(urgent, Map.of("what", List.of("PERMANENT"), "reference", List.of("PI-1999-0001"))))
                .bodyText()
                .contains("Enter the reference of another activity of ours");
    }

    @Test
    void t20_each_body_signs_for_itself_and_one_that_is_missing_is_named() {
        OrganisationId eastmoor = somebody.body("NHS Eastmoor ICB");
        Actor wes = somebody.of(eastmoor, "Wes Turner", Role.STAFF);
        Actor stranger = somebody.officer();
        Activity activity = answered(
                "T20",
                Map.of(
                        "joint",
                        Map.of(
                                "bodies",
                                List.of(
                                        Map.of(
                                                "x-organisation",
                                                eastmoor.value().toString()),
                                        Map.of("name", "NHS Westmoor ICB", "type", "ICB")))));
        assertThat(pages.get(address(activity), wes))
                .hasStatusOk()
                .bodyText()
                .contains("Waits until the body that leads");
        signAll(activity);

        assertThat(pages.get("/today", wes)).bodyText().contains("Sign the duty assessment for NHS Eastmoor ICB");
        assertThat(body(activity, 1, Map.of(), wes)).bodyText().contains("Write what you confirm");
        assertThat(body(activity, 2, Map.of("statement", List.of("Yes")), wes)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(activity, 1, Map.of("statement", List.of("Yes")), priya))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(body(activity, 1, Map.of("statement", List.of("Yes")), stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(address(activity) + "/bodies/9", priya)).hasStatus(HttpStatus.NOT_FOUND);
        Pages.location(body(activity, 1, Map.of("statement", List.of("Our committee adopts it.")), wes));

        assertThat(pages.result(activity, priya).text())
                .contains("2 of 3 signed", "Wes Turner signed for it", "R-41", "NHS Westmoor ICB")
                .contains("Our committee adopts it.");
        assertThat(pages.post(address(activity) + "/people", Map.of("P1", List.of("0")), wes))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void t09_r_59_the_provider_is_asked_and_its_report_is_seen_before_the_decision() {
        Activity activity = signed("T09", Map.of());
        String report = address(activity) + "/provider-report";
        assertThat(pages.result(activity, priya).text()).contains("Ask for its plan now");
        assertThat(gates.ask(activity, Gate.G3).breach("R-59")).isPresent();

        var form = new LinkedHashMap<>(day("reportSeenOn", MADE, "provider", "Low Moor Surgery"));
        form.put("version", List.of("0"));
        assertThat(pages.post(report, form, priya)).bodyText().contains("Write where its report stands");
        form.put("paper", List.of("Paper 7"));
        Pages.location(pages.post(report, form, priya));

        assertThat(pages.result(activity, priya).text()).contains("Report seen on 2 March 2026. Paper 7");
        assertThat(gates.ask(activity, Gate.G3).breach("R-59")).isEmpty();
        assertThat(pages.post(report, form, priya)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_signed_assessment_is_printed_so_that_everybody_can_read_it() throws Exception {
        Activity activity = signed("T07", Map.of());

        MvcTestResult print = pages.get(address(activity) + "/versions/1/record.pdf", priya);

        assertThat(print).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = print.getResponse().getContentAsByteArray();
        assertThat(PdfCheck.problems(new ByteArrayInputStream(pdf))).isEmpty();
        assertThat(pages.get(address(activity) + "/versions/1/record.pdf", somebody.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everybody_reads_a_summary_unless_it_is_held_back_until_a_day() {
        Activity open = signed("T26", Map.of("notEngagedReasons", REASONS));
        Activity held = signed(
                "T07",
                Map.of(
                        "x-publish",
                        Map.of("summary", false, "reason", "A contract is being signed.", "until", "2026-04-01")));

        assertThat(web.get().uri("/involvements/" + open.ref() + "/duty").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("The duty does not apply", REASONS)
                .doesNotContain("Priya Raman");
        assertThat(web.get().uri("/how-we-involve-people").exchange())
                .bodyText()
                .contains(open.ref());
        assertThat(web.get().uri("/involvements/" + held.ref() + "/duty").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.result(held, priya).text())
                .contains("held back until 1 April 2026: A contract is being signed.");
        goTo(LocalDate.of(2026, 4, 1));
        assertThat(web.get().uri("/involvements/" + held.ref() + "/duty").exchange())
                .hasStatusOk();
    }

    @Test
    void opened_again_it_says_what_changed_and_keeps_the_old_version_as_it_was_judged() {
        Activity activity = signed("T07", Map.of());
        Pages.location(pages.post(
                address(activity) + "/reopening",
                Map.of(
                        "version", List.of("1"),
                        "reasons", List.of("SCOPE", "COUNCIL"),
                        "because", List.of("One site stays open.")),
                priya));
        Pages.location(pages.post(address(activity) + "/people", Map.of("P1", List.of("1")), priya));

        assertThat(pages.result(activity, priya).text())
                .contains("What it is about has changed.", "The council disagrees.", "One site stays open.")
                .contains("Signatures: 0 of 4");
        assertThat(pages.get(address(activity) + "/comparison", priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Version 1 and version 2",
                        "Differs",
                        "15",
                        "13",
                        "Over 2,000 (3 points)",
                        "20 to 200 (1 point)");
        assertThat(pages.get(address(activity) + "/versions/1", priya))
                .bodyText()
                .contains("consult formally", "Judged as it was then", "I have read it, and it is right.");
        assertThat(pages.get(address(activity) + "/comparison?one=1&other=7", priya))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_new_finding_of_the_equality_analysis_opens_a_signed_assessment_and_says_what_it_found_S13() {
        Activity activity = answered("T07", Map.of("namedGroups", List.of("DISABILITY")));
        Actor grace = somebody.of(body, "Grace Oyelaran", Role.EQUALITY);
        Found.negative(analyses, activity.ref(), 0, "SEX", grace);
        signAll(activity);
        assertThat(pages.result(activity, priya).text()).doesNotContain("equality analysis (version");

        Found.neutral(analyses, activity.ref(), 1, "RACE", grace);
        Found.negative(analyses, activity.ref(), 2, "DISABILITY", grace);
        assertThat(pages.result(activity, priya).text())
                .as("no difference, and a group that the assessment names, are nothing new")
                .doesNotContain("equality analysis (version");

        Found.negative(analyses, activity.ref(), 3, "AGE", grace);
        Found.negative(analyses, activity.ref(), 4, "RACE", grace);

        assertThat(pages.result(activity, priya).text())
                .contains("The equality analysis (version 4) found: Age: the change is bad for them.")
                .contains("(version 5) found: Race: the change is bad for them (before: no difference).");
        assertThat(pages.get(address(activity) + "/reopening", priya))
                .bodyText()
                .contains("The equality analysis (version 4) found: Age");
        Pages.location(pages.post(
                address(activity) + "/reopening",
                Map.of("version", List.of("1"), "reasons", List.of("EIA"), "because", List.of("Older people lose.")),
                priya));
        Found.neutral(analyses, activity.ref(), 5, "AGE", grace);
        Found.negative(analyses, activity.ref(), 6, "AGE", grace);
        assertThat(duties.latest(activity.id()).orElseThrow().answers().texts("namedGroups"))
                .as("the new version names whom the analysis found")
                .contains("AGE", "RACE", "DISABILITY");
    }

    @Test
    void options_that_change_after_it_was_signed_open_it_again_and_it_says_which_and_what_S13() {
        Activity activity = answered("T07", Map.of());
        Option close = option(activity, "Close it", "It is far to Eskwith.");
        option(activity, "Keep it", "It costs more.");
        signAll(activity);
        assertThat(pages.result(activity, priya).text()).doesNotContain("The options have changed");

        goTo(MADE.plusDays(20));
        Option changed = change(activity, close, "It is far to Eskwith, and there is no bus.");
        option(activity, "A bus to Eskwith", "It is crowded.");

        assertThat(pages.result(activity, priya).text())
                .contains("Look at this again", "The options have changed.")
                .contains("“Close it” changed (what would be worse); “A bus to Eskwith” is a new option.");
        assertThat(pages.get("/activities/" + activity.ref(), priya))
                .bodyText()
                .contains("open the duty assessment again", "“A bus to Eskwith” is a new option");
        assertThat(pages.get("/today", priya)).bodyText().contains("Look at the duty assessment again.");
        assertThat(pages.get(address(activity) + "/reopening", priya))
                .bodyText()
                .contains("“Close it” changed (what would be worse)");

        change(activity, changed, "It is far to Eskwith.");
        assertThat(pages.result(activity, priya).text())
                .as("what is as it was is no change")
                .doesNotContain("“Close it” changed")
                .contains("“A bus to Eskwith” is a new option");
        Pages.location(pages.post(
                address(activity) + "/reopening",
                Map.of("version", List.of("1"), "reasons", List.of("OPTIONS"), "because", List.of("A bus, too.")),
                priya));
        signAll(activity);
        assertThat(pages.result(activity, priya).text())
                .as("the new version was signed with these options")
                .contains("The options have changed. A bus, too.")
                .doesNotContain("Since it was signed");
    }

    @Test
    void options_that_are_first_put_down_after_signing_are_no_change_until_people_are_asked_about_them_S13() {
        Activity activity = signed("T07", Map.of());
        Option close = option(activity, "Close it", "It is far.");
        assertThat(pages.result(activity, priya).text()).doesNotContain("The options have changed");

        activities.reach(activity.id(), ActivityState.OPEN, priya);
        change(activity, close, "It is far, and there is no bus.");

        assertThat(pages.result(activity, priya).text()).contains("“Close it” changed (what would be worse)");
    }

    private Option option(Activity activity, String title, String worse) {
        var option = new Option(
                UUID.randomUUID(),
                "",
                title,
                "",
                "",
                worse,
                "",
                Option.Standing.LIVE,
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                true,
                0);
        return recorded(activity, option);
    }

    private Option change(Activity activity, Option option, String worse) {
        Option changed =
                option.with(new Option.OnPage(option.title(), option.what(), option.better(), worse, option.cost()));
        return recorded(activity, changed);
    }

    private Option recorded(Activity activity, Option option) {
        assertThat(options.record(activity.ref(), option, priya)).isEmpty();
        return options.list(activity).stream()
                .filter(each -> each.id().equals(option.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_change_of_law_is_data_and_leaves_what_was_signed_before_as_it_was() {
        Activity old = signed("T26", Map.of("notEngagedReasons", REASONS));
        String before = pages.result(old, priya).text();
        assertThat(before).contains("Working in partnership with people and communities");

        goTo(LocalDate.of(2027, 10, 4));
        Activity later =
                pages.register("Something else to assess", LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1), priya);
        pages.answerAll(later, facts("T26", Map.of("notEngagedReasons", REASONS)), priya);

        assertThat(pages.result(later, priya).text())
                .contains("The reasons have 40 words, and the new Act asks for 60.", "Neighbourhoods decide")
                .doesNotContain("Working in partnership with people and communities");
        assertThat(pages.result(old, priya).text())
                .contains("Working in partnership with people and communities", "The duty does not apply")
                .doesNotContain("the new Act asks");
    }

    @Test
    void r_01_speaks_although_nobody_has_begun() {
        Activity activity = pages.register("Near", MADE.plusDays(10), MADE.plusDays(60), priya);

        assertThat(pages.get("/activities/" + activity.ref(), priya)).bodyText().contains("R-01");
    }

    @Test
    void answers_that_cannot_all_be_true_are_refused_with_where_and_why() {
        Activity activity = answered("T07", Map.of());

        assertThat(pages.post(
                        address(activity) + "/beds",
                        Map.of("beds", List.of("NO"), "alternatives", List.of("A team")),
                        priya))
                .bodyText()
                .contains("Error: ", "You said that beds would not be reduced significantly");
        assertThat(pages.post(
                        address(activity) + "/procurement", day("bidderChosen", MADE, "isProcurement", "NO"), priya))
                .bodyText()
                .contains("no procurement is part of this");
        assertThat(pages.post(address(activity) + "/people", Map.of("P1", List.of("9")), priya))
                .bodyText()
                .contains("Select an answer");
        assertThat(pages.post(address(activity) + "/access", Map.of("accessNeeds", List.of("MAGIC")), priya))
                .bodyText()
                .contains("Select answers from the list");
        assertThat(pages.post(
                        address(activity) + "/people",
                        Map.of("P1", List.of("3"), "P1Because", List.of("a\u0000b")),
                        priya))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static final String REASONS =
            "The contract goes on for 12 months with the same provider, in the same places and at the same times. Nobody who uses "
                    + "the service would notice anything, because staff, booking and referral all stay exactly as they are today.";

    private Map<String, List<String>> renewal() {
        var form = new LinkedHashMap<>(day("newReviewOn", LocalDate.of(2026, 9, 1), "what", "RENEWED"));
        form.putAll(day("evidenceOn", LocalDate.of(2026, 6, 2), "evidence", "Five of nine posts are filled."));
        return form;
    }

    private static Map<String, List<String>> day(String field, LocalDate day) {
        return day(field, day, "then", "");
    }

    private static Map<String, List<String>> day(String field, LocalDate day, String other, String value) {
        return Map.of(
                field + ".day",
                List.of(String.valueOf(day.getDayOfMonth())),
                field + ".month",
                List.of(String.valueOf(day.getMonthValue())),
                field + ".year",
                List.of(String.valueOf(day.getYear())),
                other,
                List.of(value));
    }

    private MvcTestResult review(Activity activity, Map<String, List<String>> form) {
        return pages.post(address(activity) + "/temporary-change", form, priya);
    }

    private MvcTestResult body(Activity activity, int number, Map<String, List<String>> form, Actor actor) {
        return pages.post(address(activity) + "/bodies/" + number, form, actor);
    }

    private Activity signed(String example, Map<String, Object> more) {
        Activity activity = answered(example, more);
        signAll(activity);
        return activity;
    }

    private void signAll(Activity activity) {
        int version = duties.latest(activity.id()).orElseThrow().version();
        Pages.location(pages.signs(activity, version, SignOffRole.ASSESSOR, priya));
        Pages.location(pages.signs(activity, version, SignOffRole.SERVICE_LEAD, jon));
        Pages.location(pages.signs(activity, version, SignOffRole.ENGAGEMENT_LEAD, tom));
        if (!duties.isSigned(activity.id())) {
            Pages.location(pages.signs(activity, version, SignOffRole.LAY_MEMBER, martin));
        }
    }

    private Activity answered(String example, Map<String, Object> more) {
        Activity activity = register();
        pages.answerAll(activity, facts(example, more), priya);
        return activity;
    }

    private Activity register() {
        return pages.register("Something to assess", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 30), priya);
    }

    private void goTo(LocalDate day) {
        clock.travelTo(day.atTime(10, 0).atZone(LONDON).toInstant());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(String id, Map<String, Object> more) {
        Object given = FILE.examples().stream()
                .filter(example -> example.id().equals(id))
                .findFirst()
                .orElseThrow()
                .given();
        return new LinkedHashMap<>(
                (Map<String, Object>) Objects.requireNonNull(Laid.over(Laid.over(FILE.base(), given), more)));
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/duty";
    }
}
