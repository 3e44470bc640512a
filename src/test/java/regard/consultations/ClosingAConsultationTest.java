package regard.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.BeforePublishing;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.ui.Formats;

@AppTest
@Transactional
class ClosingAConsultationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private BeforePublishing publishing;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Actor priya;
    private Activity activity;
    private LocalDate lastDay;

    @BeforeEach
    void a_consultation_that_is_open_until_a_day_in_summer() {
        priya = somebody.officer();
        activity = new Before(context).registered("GP care in the evenings", "CONTRACT_END", priya);
        ReadyToOpen.asking(context, activity.ref(), priya);
        LocalDate today = LocalDate.now(clock);
        lastDay = LocalDate.of(today.getYear() + 1, 7, 15);
        assertThat(consultations.open(activity.ref(), Terms.of(new Period(today, lastDay)), priya))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void it_closes_with_the_last_stroke_of_its_last_day_in_london() {
        assertThat(at(lastDay.atTime(23, 59, 59))).isInstanceOf(Consultation.Open.class);
        // Half past eleven in the evening by Greenwich is half past midnight on the clocks of London in July.
        assertThat(new ConsultationStore(
                                db, Clock.fixed(lastDay.atTime(23, 30).toInstant(ZoneOffset.UTC), Formats.LONDON))
                        .byRef(activity.ref()))
                .get()
                .isInstanceOf(Consultation.Closed.class);
    }

    @Test
    void the_close_is_recorded_by_itself_once() {
        Clock later = london(lastDay.plusDays(1).atStartOfDay());
        var store = new ConsultationStore(db, later);
        var then = new Moves(store, activities, publishing, evidence, events, later);

        then.closeWhatIsOver();
        then.closeWhatIsOver();

        assertThat(activities.get(activity.ref(), priya).state()).isEqualTo(ActivityState.CLOSED);
        Consultation closed = store.byRef(activity.ref()).orElseThrow();
        assertThat(store.history(closed.brief().id()))
                .extracting(Happening::kind)
                .containsExactly(Happening.Kind.CLOSED, Happening.Kind.OPENED);
    }

    @Test
    void every_move_has_a_page_that_asks_why_and_keeps_what_was_typed() {
        for (String move : List.of("extension", "closing", "withdrawal")) {
            assertThat(get(move)).as(move).hasStatusOk().bodyText().contains("<form action");
            assertThat(post(move, ""))
                    .as(move)
                    .hasStatusOk()
                    .bodyText()
                    .contains("There is a problem", "<title>Error: ");
        }
        assertThat(web.post()
                        .uri("/activities/" + activity.ref() + "/extension")
                        .with(somebody.as(priya))
                        .param("last.day", "31")
                        .param("last.month", "2")
                        .param("last.year", "2027")
                        .param("reason", "The bus times were wrong.")
                        .exchange())
                .bodyText()
                .contains("Enter the last day people can answer", "The bus times were wrong.", "value=\"31\"");
        assertThat(post("withdrawal", "The plan was dropped.")).hasStatus(303);
        assertThat(get("consultation")).bodyText().contains("Withdrawn on", "The plan was dropped.");
    }

    @Test
    void a_file_that_cannot_be_used_is_shown_with_everything_that_is_wrong_with_it() {
        Activity other = new Before(context).registered("Hearing aids", "CONTRACT_END", priya);

        assertThat(importing(other, "{\"schema\":\"other\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("This file cannot be used", "/schema", "/sections");
        assertThat(importing(other, """
                        {"schema":"regard-questionnaire/1","id":"QN-9","version":4,"x-title":"Hearing aids","languages":["en"],
                         "defaultLanguage":"en","anyOrder":false,"sections":[{"id":"S1","title":{"en":"Your view"},"items":[
                         {"id":"Q1","type":"YES_NO","text":{"en":"Do you use a hearing aid?"},"required":"NO"}]}]}
                        """)).hasStatus(303);
        assertThat(web.get()
                        .uri("/activities/" + other.ref() + "/questionnaire")
                        .with(somebody.as(priya))
                        .exchange())
                .bodyText()
                .contains("Do you use a hearing aid?", "version 1");
    }

    private MvcTestResult importing(Activity into, String json) {
        return web.post()
                .multipart()
                .uri("/activities/" + into.ref() + "/questionnaire/import")
                .file(new MockMultipartFile(
                        "file", "q.json", "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(somebody.as(priya))
                .exchange();
    }

    private MvcTestResult get(String part) {
        return web.get()
                .uri("/activities/" + activity.ref() + "/" + part)
                .with(somebody.as(priya))
                .exchange();
    }

    private MvcTestResult post(String move, String reason) {
        return web.post()
                .uri("/activities/" + activity.ref() + "/" + move)
                .with(somebody.as(priya))
                .param("reason", reason)
                .exchange();
    }

    private Consultation at(LocalDateTime time) {
        return new ConsultationStore(db, london(time)).byRef(activity.ref()).orElseThrow();
    }

    private static Clock london(LocalDateTime time) {
        return Clock.fixed(time.atZone(Formats.LONDON).toInstant(), Formats.LONDON);
    }
}
