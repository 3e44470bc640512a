package regard.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.KeptBreach;
import regard.consultations.Consultations;
import regard.consultations.Opening;
import regard.consultations.ReadyToOpen;
import regard.consultations.Terms;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.kernel.Role;
import regard.law.Severity;
import regard.ui.Formats;
import regard.ui.Status;

@AppTest
@Transactional
class TodayTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Consultations consultations;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Clock clock;

    @Test
    void somebody_new_reads_that_nothing_waits_and_how_to_begin() {
        String page = today(somebody.officer());

        assertThat(page)
                .contains("About to breach (0)", "Nothing is about to breach.", "Needs you (0)", "My activities (0)")
                .contains("No activities yet. Register the first piece of work, before it is decided.")
                .contains("Register an activity");
    }

    @Test
    void what_is_about_to_breach_stands_apart_from_what_can_wait_in_the_order_of_its_day() {
        Actor priya = somebody.officer();
        registered("Low Moor branch surgery", 100, priya);
        registered("Hearing tests", 95, priya);
        Activity planned = registered("Rehabilitation", 400, priya);
        activities.reach(planned.id(), ActivityState.ASSESSED, priya);

        String page = today(priya);

        assertThat(page).contains("About to breach (2)", "Needs you (1)", "My activities (3)");
        assertThat(page)
                .containsSubsequence(
                        "Assess the duty to involve for Hearing tests",
                        "Assess the duty to involve for Low Moor branch surgery",
                        "Plan how people are involved in Rehabilitation");
        assertThat(table(page))
                .containsSubsequence(
                        "Hearing tests", "Sign by", "Low Moor branch surgery", "Sign by", "Rehabilitation");
    }

    @Test
    void a_consultation_that_is_open_says_its_day_and_when_it_closes() {
        Actor priya = somebody.officer();
        Activity activity = open("GP care in the evenings", 10, priya);
        LocalDate last = LocalDate.now(clock).plusDays(9);

        String page = today(priya);

        assertThat(activities.get(activity.id()).state()).isEqualTo(ActivityState.OPEN);
        assertThat(page)
                .contains("GP care in the evenings closes soon: there is still time to reach who is missing")
                .contains("Open, day 1 of 10", "Closes " + Formats.date(last))
                .contains("Nothing is about to breach. Next:");
    }

    @Test
    void rules_are_counted_and_not_the_ways_in_which_each_is_broken() {
        Activity activity = registered("Hearing tests", 95, somebody.officer());
        var found = new TodayPage.Found(List.of(
                broken(activity, "R-16", "WHY", Severity.ERROR),
                broken(activity, "R-16", "WHO_DECIDES", Severity.ERROR),
                broken(activity, "R-15", "", Severity.ERROR),
                broken(activity, "R-18", "", Severity.WARNING)));

        assertThat(found.count(Status.TO_FIX)).isEqualTo(2);
        assertThat(found.count(Status.TO_NOTE)).isEqualTo(1);
    }

    private KeptBreach broken(Activity activity, String rule, String item, Severity severity) {
        LocalDate today = LocalDate.now(clock);
        return new KeptBreach(
                activity.id(), rule, item, severity, "Nothing is said.", "nightly", today, today, Optional.empty());
    }

    @Test
    void a_decision_whose_day_has_passed_is_not_said_to_be_still_to_come() {
        LocalDate today = LocalDate.now(clock);

        assertThat(new NextDay("decision", today).key(today)).isEqualTo("home.today.next.decision");
        assertThat(new NextDay("decision", today.minusDays(1)).key(today)).isEqualTo("home.today.next.decision.passed");
        assertThat(new NextDay("closes", today.minusDays(1)).key(today)).isEqualTo("home.today.next.closes");
    }

    @Test
    void a_colleague_s_work_is_not_mine_and_a_lay_member_is_not_asked_to_register() {
        Actor priya = somebody.officer();
        registered("Hearing tests", 95, priya);
        Actor jon = somebody.of(priya.organisation(), "Jon", Role.STAFF);
        Actor martin = somebody.of(priya.organisation(), "Martin Feld", Role.LAY);

        assertThat(today(jon)).contains("About to breach (0)", "My activities (0)", "The 1 activity you may see");
        assertThat(today(martin)).contains("About to breach (0)").doesNotContain("Register an activity");
    }

    private static String table(String page) {
        return page.substring(page.indexOf("My activities ("));
    }

    private String today(Actor actor) {
        var answer = web.get().uri("/today").with(somebody.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            // Blocks of one sentence may stand on several lines of the page.
            return answer.getResponse().getContentAsString().replaceAll("\\s+", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Activity open(String title, int days, Actor actor) {
        Activity activity = registered(title, 400, actor);
        ReadyToOpen.asking(context, activity.ref(), actor);
        LocalDate today = LocalDate.now(clock);
        var terms = Terms.of(new Period(today, today.plusDays(days - 1L))).because("A short pilot.");
        assertThat(consultations.open(activity.ref(), terms, actor)).isInstanceOf(Opening.Opened.class);
        return activity;
    }

    private Activity registered(String title, int daysToDecision, Actor actor) {
        return new Before(context)
                .registered(
                        title,
                        "CONTRACT_END",
                        Optional.empty(),
                        Optional.of(LocalDate.now(clock).plusDays(daysToDecision)),
                        actor);
    }
}
