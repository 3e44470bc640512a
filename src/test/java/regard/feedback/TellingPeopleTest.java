package regard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.consultations.Consultation;
import regard.decisions.Deciding;
import regard.decisions.Decisions;
import regard.decisions.Taking;
import regard.equality.CountTable;
import regard.equality.Disclosure;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.themes.Naming;
import regard.themes.Said;
import regard.themes.Themes;

@AppTest
@Transactional
class TellingPeopleTest {

    @Autowired
    private Feedback feedback;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Themes themes;

    @Autowired
    private Somebody somebody;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private Actor priya;
    private Actor ann;
    private Consultation consultation;
    private String ref;

    @BeforeEach
    void people_said_something() {
        priya = somebody.officer();
        ann = somebody.of(priya.organisation(), "Ann Carrick", Role.EXECUTIVE);
        var said = new Said(context);
        consultation = said.open(priya);
        ref = consultation.brief().ref();
        said.words(consultation, "Two buses each way.", "maya@harbeck.example");
        themes.frame(ref, List.of(Naming.of("Getting there", "Buses, driving and parking.")), priya);
        themes.takeIn(consultation.brief().id());
    }

    @Test
    void a_decision_with_no_assessment_and_unread_responses_is_refused_and_what_was_typed_is_kept_R_03_R_29_R_31() {
        decisions.prepare(ref, ann);

        assertThat(web.get().uri("/activities/" + ref + "/decision").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("A consultation is not a vote");
        assertThat(decisions.take(
                        ref,
                        new Taking(Optional.empty(), Optional.empty(), "", "", Optional.empty(), "", Optional.empty()),
                        ann))
                .isInstanceOf(Deciding.Refused.class);
        web.post()
                .uri("/activities/" + ref + "/decision/consideration")
                .param("version", "1")
                .param("maker", "ICB board, in public")
                .with(somebody.as(priya))
                .exchange();
        LocalDate today = LocalDate.now(clock);
        assertThat(web.post()
                        .uri("/activities/" + ref + "/decision/taking")
                        .param("on.day", String.valueOf(today.getDayOfMonth()))
                        .param("on.month", String.valueOf(today.getMonthValue()))
                        .param("on.year", String.valueOf(today.getYear()))
                        .param("option", "another")
                        .param("text", "The centre stays for a year.")
                        .param("reasons", "People cannot get to Eskwith.")
                        .param("different", "no")
                        .param("differentWhy", "It is as now.")
                        .with(somebody.as(ann)))
                .hasStatusOk()
                .bodyText()
                .contains("Gate G3 is closed", "R-03", "R-29", "R-31", "The centre stays for a year.");
    }

    @Test
    void what_is_not_done_says_why_R_50_and_what_was_typed_is_kept() {
        assertThat(web.post()
                        .uri("/activities/" + ref + "/feedback/items")
                        .params(form(Map.of("kind", "NOT_DONE", "reason", "")))
                        .with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Write why not", "We did not move the bus stop.");
        assertThat(web.post()
                        .uri("/activities/" + ref + "/feedback/items")
                        .params(form(Map.of("kind", "NOT_DONE", "reason", "The road is too narrow.")))
                        .with(somebody.as(priya)))
                .hasStatus(303);

        assertThat(feedback.list(ref, priya)).hasSize(1);
        assertThat(feedback.publish(ref, priya))
                .extracting(Problem::key)
                .containsExactly("feedback.publish.not-decided");
    }

    @Test
    void small_numbers_of_people_are_never_published() {
        assertThat(java.util.stream.LongStream.of(0, 3, 7, 8, 12, 13, 40).mapToObj(People::figure))
                .containsExactly("0", "*", "*", "10", "10", "15", "40");
        assertThat(People.areSafe(List.of(0L, 3L, 7L, 8L, 1_234L))).isTrue();
        var counted = CountTable.of(List.of(List.of("", "People"), List.of("Buses", "3"), List.of("Hours", "12")));
        assertThat(Disclosure.usual()
                        .passes(counted, List.of(List.of("", "People"), List.of("Buses", "*"), List.of("Hours", "12"))))
                .as("R-61: an exact number does not pass")
                .isFalse();
    }

    @Test
    void nobody_else_writes_or_reads_it() {
        Actor stranger = somebody.officer();

        for (String page : List.of("/feedback", "/feedback/items", "/decision", "/decision/options", "/evaluation")) {
            assertThat(web.get().uri("/activities/" + ref + page).with(somebody.as(stranger)))
                    .hasStatus(404);
        }
        assertThat(web.get().uri("/involvements/" + ref + "/feedback")).hasStatus(404);
        assertThat(web.get().uri("/feedback")).hasStatusOk();
        assertThat(web.get().uri("/decisions")).hasStatusOk();
        assertThat(web.get().uri("/api/v1/feedback")).hasStatusOk();
        assertThat(web.get().uri("/api/v1/decisions")).hasStatusOk();
        assertThat(web.get().uri("/feeds/feedback.atom")).hasStatusOk();
        assertThat(web.get().uri("/feeds/decisions.atom")).hasStatusOk();
        assertThat(web.get().uri("/outbox").with(somebody.as(priya))).hasStatusOk();
        for (String page : List.of(
                "/decision/options",
                "/decision/members",
                "/decision/consideration",
                "/feedback",
                "/feedback/items",
                "/evaluation")) {
            assertThat(web.get().uri("/activities/" + ref + page).with(somebody.as(priya)))
                    .hasStatusOk();
        }
    }

    private static org.springframework.util.MultiValueMap<String, String> form(Map<String, String> more) {
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.add("theme", "Getting there");
        form.add("youSaid", "Two buses each way.");
        form.add("people", "12");
        form.add("weDid", "We did not move the bus stop.");
        more.forEach(form::add);
        return form;
    }
}
