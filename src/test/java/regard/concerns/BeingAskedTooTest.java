package regard.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.WorkingDays;
import regard.messages.Outbox;
import regard.themes.Said;

/** Somebody says: this affects me, and I was not asked. */
@AppTest
@Transactional
class BeingAskedTooTest {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Concerns concerns;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Autowired
    private org.springframework.context.ApplicationContext context;

    private Actor priya;
    private String ref;

    @BeforeEach
    void an_open_consultation() {
        priya = somebody.officer();
        ref = new Said(context).open(priya).brief().ref();
    }

    @Test
    void the_page_of_an_involvement_leads_to_a_form_and_the_form_gives_a_reference_and_a_day() {
        assertThat(web.get().uri("/involvements/" + ref)).bodyText().contains("/not-asked?about=" + ref);
        assertThat(web.get().uri("/not-asked?about=" + ref))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(
                        "About: Harbeck walk-in centre", "within 10 working days", "You do not need to give your name");

        String reference = send("I drive people there each week. <b>Ask</b> us.", "maya@harbeck.example");

        LocalDate due = WorkingDays.after(LocalDate.now(clock), 10);
        assertThat(web.get().uri("/not-asked/received?reference=" + reference))
                .hasStatusOk()
                .bodyText()
                .contains(reference, "A person answers you by", String.valueOf(due.getYear()))
                .doesNotContain("I drive people", "maya@");
        assertThat(concerns.get(reference, priya).dueOn()).isEqualTo(due);
    }

    @Test
    void nothing_written_is_refused_and_what_was_typed_is_kept() {
        assertThat(post("", "not an address"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Error: ",
                        "Write what affects you, and how",
                        "Enter an email address like",
                        "value=\"not an address\"");
    }

    @Test
    void a_flood_from_one_network_waits_and_keeps_what_was_typed_while_others_pass() {
        int passed = 0;
        while (passed < 1_000
                && from("203.0.113.9", "They never asked us.").getResponse().getStatus() == 303) {
            passed++;
        }

        assertThat(passed).as("so many at once").isBetween(30, 40);
        assertThat(from("203.0.113.77", "I live next door."))
                .as("the same network")
                .hasStatus(429)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("Error: ", "Wait a minute, then send it again", "I live next door.");
        assertThat(from("198.51.100.7", "I live next door.")).hasStatus(303);
    }

    private MvcTestResult from(String network, String saying) {
        return web.post()
                .uri("/not-asked")
                .param("about", ref)
                .param("saying", saying)
                .with(somebody.visitor())
                .with(request -> {
                    request.setRemoteAddr(network);
                    return request;
                })
                .exchange();
    }

    @Test
    void the_same_form_sent_twice_is_kept_once_and_what_a_machine_sent_is_read_too() {
        for (int i = 0; i < 2; i++) {
            web.post()
                    .uri("/not-asked")
                    .param("key", "one-form")
                    .param("about", ref)
                    .param("saying", "I live next door.")
                    .param("website", "https://spam.example")
                    .with(somebody.visitor())
                    .exchange();
        }

        assertThat(concerns.list(priya, 10))
                .singleElement()
                .satisfies(concern -> assertThat(concern.machine()).isTrue());
    }

    @Test
    void it_stands_on_today_and_on_the_dossier_until_it_is_answered_and_the_answer_goes_out_by_email() {
        String reference = send("I drive people there each week. <b>Ask</b> us.", "maya@harbeck.example");
        assertThat(get("/today", priya)).bodyText().contains("Somebody says they were not asked: " + reference);
        assertThat(get("/activities/" + ref, priya))
                .bodyText()
                .contains("Said they were not asked", "1 person, 1 waits");
        assertThat(get("/concerns/" + reference, priya))
                .bodyText()
                .contains("I drive people there each week. &lt;b&gt;Ask&lt;/b&gt; us.", "maya@harbeck.example");

        assertThat(reply(reference, "", "")).bodyText().contains("Say what comes of it", "Write what you tell them");
        assertThat(reply(reference, "INVOLVED", "Come to the library on Monday."))
                .hasStatus(303);

        assertThat(outbox.waiting(somebody.of(priya.organisation(), "Ada Quill", Role.ADMIN)))
                .isEqualTo(1);
        assertThat(get("/today", priya)).bodyText().doesNotContain(reference);
        assertThat(get("/concerns/" + reference, priya))
                .bodyText()
                .contains("Come to the library on Monday.", "The address is no longer kept")
                .doesNotContain("maya@");
        assertThat(reply(reference, "NOT_OURS", "Again.")).hasStatus(409);
    }

    @Test
    void only_those_who_answer_see_how_to_reach_somebody_and_a_stranger_finds_nothing() {
        String reference = send("It affects me.", "07700 900123");
        Actor ruth = somebody.of(priya.organisation(), "Ruth Penn", Role.AUDITOR);

        assertThat(get("/concerns/" + reference, ruth))
                .hasStatusOk()
                .bodyText()
                .contains("It affects me.", "Only those who answer see it")
                .doesNotContain("07700");
        assertThat(get("/concerns/" + reference, somebody.officer())).hasStatus(404);
        assertThat(get("/concerns", somebody.officer())).bodyText().doesNotContain(reference);
        assertThat(web.get().uri("/not-asked/received?reference=REF-AAAAAA")).hasStatus(404);
    }

    private String send(String saying, String contact) {
        MvcTestResult sent = post(saying, contact);
        var found = Pattern.compile("reference=(REF-[0-9A-Z]{6})")
                .matcher(String.valueOf(sent.getResponse().getHeader("Location")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(String saying, String contact) {
        return web.post()
                .uri("/not-asked")
                .param("about", ref)
                .param("saying", saying)
                .param("contact", contact)
                .with(somebody.visitor())
                .exchange();
    }

    private MvcTestResult reply(String reference, String outcome, String words) {
        return web.post()
                .uri("/concerns/" + reference)
                .param("outcome", outcome)
                .param("words", words)
                .with(somebody.as(priya))
                .exchange();
    }

    private MvcTestResult get(String page, Actor actor) {
        return web.get().uri(page).with(somebody.as(actor)).exchange();
    }
}
