package regard.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activity;
import regard.equality.Analyses;
import regard.equality.Found;
import regard.equality.Screenings;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;

/** A plan beyond its outline: groups, stakeholders, steps, money, the calendar and the two checklists. */
@AppTest
@Transactional
class PlanningInDetailTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Plans plans;

    @Autowired
    private List<Facts> facts;

    @Autowired
    private List<Rulebook<?>> books;

    @Autowired
    private Clock clock;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Analyses analyses;

    private Actor priya;
    private Activity activity;

    @BeforeEach
    void somePlan() {
        priya = somebody.officer();
        activity = new Before(context)
                .registered(
                        "Harbeck walk-in centre",
                        "NOTICE_SERVED",
                        Optional.of(LocalDate.of(2027, 3, 1)),
                        Optional.of(LocalDate.of(2027, 4, 1)),
                        priya);
        var plan = new InvolvementPlan(
                "30,000 people",
                "Hours",
                "The building",
                List.of("Everyone"),
                List.of("CARERS"),
                List.of("PAPER_FORM"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 1, 31),
                LocalDate.of(2027, 5, 1),
                List.of(),
                "",
                "");
        assertThat(plans.save(activity.ref(), 0, plan, false, priya)).isInstanceOf(Planning.Saved.class);
    }

    @Test
    void R_36_a_named_group_needs_a_way_to_be_reached() {
        assertThat(broken("R-36")).containsExactly("CARERS");

        assertThat(post(
                        "groups",
                        priya,
                        "version",
                        "1",
                        "methods-CARERS",
                        "FOCUS_GROUP",
                        "how-CARERS",
                        "With the carers’ centre"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(broken("R-36")).isEmpty();
        assertThat(get("", priya)).bodyText().contains("Small groups. With the carers’ centre");
    }

    @Test
    void where_no_group_is_named_yet_the_page_says_how_one_comes_to_be_with_the_links() {
        Activity other = new Before(context).registered("Hearing tests", "NOTICE_SERVED", priya);
        var outline = new InvolvementPlan(
                "Everybody who is tested",
                "Hours",
                "The building",
                List.of("Everyone"),
                List.of(),
                List.of("PAPER_FORM"),
                null,
                null,
                null,
                List.of(),
                "",
                "");
        plans.save(other.ref(), 0, outline, false, priya);
        String address = "/activities/" + other.ref();

        assertThat(web.get().uri(address + "/plan/groups").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("No group is named.", "in three places")
                .contains(address + "/plan/change#groups", address + "/equality/screening")
                .contains(address + "/equality/analysis");
    }

    @Test
    void R_36_a_group_that_the_equality_work_finds_affected_needs_a_way_too_though_the_plan_does_not_name_it() {
        Actor grace = somebody.of(priya.organisation(), "Grace Oyelaran", Role.EQUALITY);
        screenings.record(
                activity.ref(),
                0,
                new Screenings.Answer(
                        true,
                        Optional.of(LocalDate.now(clock)),
                        true,
                        "Two groups lose most.",
                        List.of("HOMELESSNESS")),
                grace);
        analyses.save(activity.ref(), 0, "RACE", before -> before, grace);
        Found.negative(analyses, activity.ref(), 1, "DISABILITY", grace);

        assertThat(broken("R-36")).containsExactlyInAnyOrder("CARERS", "HOMELESSNESS", "DISABILITY");
        assertThat(get("groups", priya)).bodyText().contains("methods-HOMELESSNESS", "methods-DISABILITY");

        post(
                "groups",
                priya,
                "version",
                "1",
                "methods-CARERS",
                "FOCUS_GROUP",
                "methods-HOMELESSNESS",
                "OUTREACH",
                "methods-DISABILITY",
                "EASY_READ");

        assertThat(broken("R-36")).isEmpty();
    }

    @Test
    void stakeholders_stand_on_a_map_and_in_a_table() {
        assertThat(post(
                        "stakeholders",
                        priya,
                        "version",
                        "1",
                        "name",
                        "Healthwatch Northvale",
                        "kind",
                        "HEALTHWATCH",
                        "interest",
                        "5",
                        "influence",
                        "9",
                        "affected",
                        "no",
                        "contact",
                        "Monthly call"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a number from 1 to 5", "Healthwatch Northvale");
        assertThat(post(
                        "stakeholders",
                        priya,
                        "version",
                        "1",
                        "name",
                        "Healthwatch Northvale",
                        "kind",
                        "HEALTHWATCH",
                        "interest",
                        "5",
                        "influence",
                        "4",
                        "affected",
                        "no",
                        "contact",
                        "Monthly call"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("", priya)).bodyText().contains("1. Healthwatch Northvale", "Work closely with them", "<svg");
    }

    @Test
    void timetable_access_and_risks_are_kept_line_by_line() {
        assertThat(post(
                        "steps",
                        priya,
                        "version",
                        "1",
                        "what",
                        "First meeting",
                        "on",
                        "31 2 2027",
                        "need",
                        "",
                        "arranged",
                        "x"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a day with a day", "Fill both boxes");
        assertThat(post(
                        "steps",
                        priya,
                        "version",
                        "1",
                        "purpose",
                        "To choose well",
                        "what",
                        "First meeting",
                        "on",
                        "4/3/2027",
                        "need",
                        "BSL",
                        "arranged",
                        "Two interpreters",
                        "risk",
                        "Snow",
                        "answer",
                        "Online instead"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("", priya))
                .bodyText()
                .contains("To choose well", "First meeting", "4 March 2027", "Two interpreters", "Online instead");
    }

    @Test
    void money_is_planned_committed_and_spent_and_outlives_a_change_of_the_outline() {
        assertThat(post(
                        "money",
                        priya,
                        "version",
                        "1",
                        "what",
                        "Rooms",
                        "kind",
                        "VENUE",
                        "planned",
                        "£1,200",
                        "committed",
                        "600",
                        "spent",
                        "about"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter an amount in pounds");
        assertThat(post(
                        "money",
                        priya,
                        "version",
                        "1",
                        "what",
                        "Rooms",
                        "kind",
                        "VENUE",
                        "planned",
                        "£1,200",
                        "committed",
                        "600",
                        "spent",
                        "150.50"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("", priya)).bodyText().contains("£1,200 in all", "£600 committed, £150.50 spent.");

        assertThat(post("change", priya, "version", "2", "costs", "Rooms", "amounts", "1300", "then", "save"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("", priya)).bodyText().contains("£1,300 in all", "£150.50 spent.");
    }

    @Test
    void the_calendar_says_whether_people_have_time_enough_with_a_week_for_Christmas() {
        var plan = plans.of(activity.id()).orElseThrow().plan();
        var calendar = PlanCalendar.of(activity, plan, LocalDate.now(clock), 42);

        assertThat(calendar.holidaysThatCount()).isEqualTo(1);
        assertThat(calendar.neededDays()).isEqualTo(49);
        assertThat(calendar.verdict()).isEqualTo("enough");
        assertThat(calendar.lines()).isSortedAccordingTo(Comparator.comparing(PlanCalendar.Line::from));
        assertThat(calendar.months()).first().satisfies(month -> {
            assertThat(month.left()).isEqualTo("0.00%");
            assertThat(month.name()).isNotBlank();
            assertThat(month.year()).isNotBlank();
        });
        assertThat(PlanCalendar.of(activity, plan, LocalDate.now(clock), 84).verdict())
                .isEqualTo("short");
        assertThat(get("", priya))
                .bodyText()
                .contains("Christmas and New Year", "Views still count until", "1 March 2027");
    }

    @Test
    void a_checklist_takes_yes_only_or_a_recommendation() {
        Actor lay = somebody.of(priya.organisation(), "Martin Feld", Role.LAY);
        assertThat(post("checklists/plan", lay, "yes-P1", "no", "why-P1", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Write what to do");
        assertThat(post(
                        "checklists/plan",
                        lay,
                        "yes-P1",
                        "no",
                        "why-P1",
                        "Say that the building is fixed",
                        "yes-P2",
                        "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("", priya)).bodyText().contains("2 of 10 answered, 1 with a recommendation");
        assertThat(get("checklists/plan", priya)).bodyText().contains("Say that the building is fixed");
        assertThat(get("checklists/nothing", priya)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_stranger_finds_nothing_and_two_who_save_at_once_do_not_overwrite_each_other() {
        Actor stranger = somebody.officer();

        for (String page : List.of("groups", "stakeholders", "steps", "money", "checklists/plan")) {
            assertThat(get(page, stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(page, stranger, "version", "1")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("steps", priya, "version", "0", "purpose", "x")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("steps", priya, "version", "x", "purpose", "x")
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    private List<String> broken(String rule) {
        return new RulesCheck(books)
                .check(facts, activity.ref(), Gate.G2, LocalDate.now(clock)).breaches().stream()
                        .filter(breach -> breach.rule().equals(rule))
                        .map(Breach::item)
                        .map(String::valueOf)
                        .toList();
    }

    private MvcTestResult get(String page, Actor actor) {
        return web.get()
                .uri("/activities/" + activity.ref() + "/plan" + (page.isEmpty() ? "" : "/" + page))
                .with(somebody.as(actor))
                .exchange();
    }

    private MvcTestResult post(String page, Actor actor, String... typed) {
        var request = web.post()
                .uri("/activities/" + activity.ref() + "/plan/" + page)
                .with(somebody.as(actor));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
