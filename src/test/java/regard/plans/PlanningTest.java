package regard.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import regard.equality.Screenings;
import regard.kernel.Actor;
import regard.kernel.Role;

/** Writing an involvement plan, and screening equality before it. */
@AppTest
@Transactional
class PlanningTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Plans plans;

    @Autowired
    private Screenings screenings;

    private Actor priya;
    private Activity activity;

    @BeforeEach
    void someActivity() {
        priya = somebody.officer();
        activity = new Before(context).registered("Harbeck walk-in centre", "NOTICE_SERVED", priya);
    }

    @Test
    void a_plan_is_saved_half_written_and_read_again() {
        assertThat(post("plan/change", form("save", "PAPER_FORM"))).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("plan", priya))
                .bodyText()
                .contains("The opening hours", "Questionnaire on paper", "£1,200.50 in all", "Not complete yet");
        assertThat(plans.of(activity.id()).orElseThrow().plan().audiences())
                .containsExactly("People who came last year", "Carers");
    }

    @Test
    void it_is_not_complete_before_the_duty_is_signed_nor_with_only_digital_ways_to_take_part() {
        assertThat(post("plan/change", form("complete", "ONLINE_FORM")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The duty assessment is not signed yet",
                        "Select at least one way to take part without the internet",
                        "The opening hours");
        assertThat(plans.of(activity.id())).isEmpty();
    }

    @Test
    void two_who_save_at_once_do_not_overwrite_each_other() {
        assertThat(post("plan/change", form("save", "PAPER_FORM"))).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(post("plan/change", form("save", "PAPER_FORM"))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void an_amount_that_is_none_is_refused_where_it_stands() {
        Map<String, List<String>> form = form("save", "PAPER_FORM");
        form.put("amounts", List.of("about 10", "", "", ""));

        assertThat(post("plan/change", form))
                .bodyText()
                .contains("#amounts-0", "Enter an amount in pounds", "about 10");
    }

    @Test
    void a_screening_needs_its_finding_and_its_day_and_is_then_on_the_record() {
        assertThat(post("equality/screening", Map.of("outcome", List.of("ANALYSIS"), "version", List.of("0"))))
                .bodyText()
                .contains("Enter the day on which it was done", "Say what was found");
        assertThat(post(
                        "equality/screening",
                        Map.of(
                                "outcome", List.of("ANALYSIS"),
                                "doneOn.day", List.of("2"),
                                "doneOn.month", List.of("3"),
                                "doneOn.year", List.of("2026"),
                                "reason", List.of("Older people have no car."),
                                "groups", List.of("AGE", "RURAL"),
                                "version", List.of("0"))))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(screenings.of(activity.id()).orElseThrow().groups()).containsExactly("AGE", "RURAL");
        assertThat(get("equality", priya))
                .bodyText()
                .contains("2 March 2026", "People in rural or coastal places", "Needed before the decision");
    }

    @Test
    void a_stranger_finds_neither_and_an_auditor_changes_neither() {
        Actor stranger = somebody.officer();
        Actor auditor = somebody.of(priya.organisation(), "Ann Auditor", Role.AUDITOR);

        assertThat(get("plan", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("equality", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("plan", auditor)).hasStatusOk();
        assertThat(get("plan/change", auditor)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("equality/screening", auditor)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Map<String, List<String>> form(String then, String method) {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("version", List.of("0"));
        form.put("whoIsAffected", List.of("30,000 people a year"));
        form.put("can", List.of("The opening hours"));
        form.put("cannot", List.of("The end of the contract, because the provider gave notice"));
        form.put("audiences", List.of("People who came last year\nCarers"));
        form.put("methods", List.of(method));
        form.put("costs", List.of("Rooms, printing", "", "", ""));
        form.put("amounts", List.of("£1,200.50", "", "", ""));
        form.put("access", List.of("Large print"));
        form.put("evaluation", List.of("Did we hear from those most affected?"));
        form.put("feedbackOn.day", List.of("1"));
        form.put("feedbackOn.month", List.of("6"));
        form.put("feedbackOn.year", List.of("2027"));
        form.put("then", List.of(then));
        return form;
    }

    private MvcTestResult get(String page, Actor actor) {
        return web.get()
                .uri("/activities/" + activity.ref() + "/" + page)
                .with(somebody.as(actor))
                .exchange();
    }

    private MvcTestResult post(String page, Map<String, List<String>> form) {
        var request =
                web.post().uri("/activities/" + activity.ref() + "/" + page).with(somebody.as(priya));
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }
}
