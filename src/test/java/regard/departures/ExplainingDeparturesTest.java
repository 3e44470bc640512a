package regard.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Role;

/** A body that departs from guidance says where, why, who decided, and when it looks at it again. */
@AppTest
@Transactional
class ExplainingDeparturesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Departures departures;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Clock clock;

    private Actor priya;
    private Activity activity;
    private LocalDate today;

    @BeforeEach
    void someActivity() {
        priya = somebody.officer();
        today = LocalDate.now(clock);
        activity = new Before(context).registered("Hearing tests", "CONTRACT_END", priya);
    }

    @Test
    void a_departure_is_shown_on_the_action_it_touches_and_on_the_dossier_and_is_evidence() {
        assertThat(get("/twenty/action-6")).bodyText().contains("No departure is recorded here.");

        assertThat(post("/departures/new", form(today))).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("/twenty/action-6")).hasStatusOk().bodyText().contains("We depart from this: Feed back within");
        assertThat(get("/twenty/action-5")).bodyText().contains("No departure is recorded here.");
        assertThat(get("/activities/" + activity.ref())).bodyText().contains("Departures from guidance", "1 recorded");
        assertThat(get("/activities/" + activity.ref() + "/departures"))
                .bodyText()
                .contains("The board meets only every quarter.", "quality committee");
        assertThat(evidence.of(activity.ref(), priya.organisation()))
                .anySatisfy(item -> assertThat(item.areas()).containsExactlyInAnyOrder(Area.ACTION_6, Area.ACTION_7));
        assertThat(get("/activities")).bodyText().contains("Registers of our body", "/departures");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        Map<String, String> form = form(today);
        form.remove("reason");
        form.put("guidance", "ANYTHING");
        form.put("area", "action-99");
        form.put("reviewOn.year", String.valueOf(today.getYear() - 1));

        assertThat(post("/departures/new", form))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Choose the guidance",
                        "Choose the action or area",
                        "Enter why you depart from it",
                        "Choose a day after the decision",
                        "Feed back within");
        assertThat(post("/departures/nonsense/change", form)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_review_that_is_due_stands_on_today() {
        post("/departures/new", form(today.minusYears(2)));

        assertThat(get("/today")).bodyText().contains("A departure from guidance is due for review");
        Departure departure = departures.list(priya).getFirst();
        Map<String, String> again = form(today);
        again.put("version", String.valueOf(departure.version()));
        post("/departures/" + departure.id() + "/change", again);

        assertThat(get("/today")).bodyText().doesNotContain("A departure from guidance is due for review");
        assertThat(post("/departures/" + departure.id() + "/change", again)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void others_find_nothing() {
        post("/departures/new", form(today));
        Departure departure = departures.list(priya).getFirst();
        Actor stranger = somebody.officer();
        Actor martin = somebody.of(priya.organisation(), "Martin Feld", Role.LAY);

        assertThat(as(stranger, "/departures/" + departure.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, "/departures/" + departure.id() + "/change")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, "/activities/" + activity.ref() + "/departures"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, "/departures")).bodyText().doesNotContain("Feed back within");
        assertThat(as(martin, "/departures/" + departure.id())).hasStatusOk();
        assertThat(as(martin, "/departures/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Map<String, String> form(LocalDate decided) {
        LocalDate review = decided.plusYears(1);
        var form = new LinkedHashMap<String, String>();
        form.put("guidance", "PARTNERSHIP_2022");
        form.put("area", "action-6");
        form.put("paragraph", "Feed back within a month.");
        form.put("instead", "We feed back within twelve weeks.");
        form.put("whySubstantial", "People wait three times as long.");
        form.put("reason", "The board meets only every quarter.");
        form.put("decidedBy", "The quality committee");
        form.put("decidedOn.day", String.valueOf(decided.getDayOfMonth()));
        form.put("decidedOn.month", String.valueOf(decided.getMonthValue()));
        form.put("decidedOn.year", String.valueOf(decided.getYear()));
        form.put("reviewOn.day", String.valueOf(review.getDayOfMonth()));
        form.put("reviewOn.month", String.valueOf(review.getMonthValue()));
        form.put("reviewOn.year", String.valueOf(review.getYear()));
        form.put("activity", activity.ref());
        return form;
    }

    private MvcTestResult get(String page) {
        return as(priya, page);
    }

    private MvcTestResult as(Actor actor, String page) {
        return web.get().uri(page).with(somebody.as(actor)).exchange();
    }

    private MvcTestResult post(String page, Map<String, String> form) {
        var request = web.post().uri(page).with(somebody.as(priya));
        form.forEach(request::param);
        return request.exchange();
    }
}
