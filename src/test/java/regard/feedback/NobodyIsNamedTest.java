package regard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.decisions.Decided;
import regard.kernel.Actor;
import regard.themes.Said;

/** R-62 at gate G5: words for everybody in which somebody may be known are looked at by a person first. */
@AppTest
@Transactional
class NobodyIsNamedTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Feedback feedback;

    @Autowired
    private Somebody somebody;

    @Autowired
    private MockMvcTester web;

    private Actor priya;
    private String ref;

    @BeforeEach
    void something_was_decided() {
        priya = somebody.officer();
        ref = new Said(context).open(priya).brief().ref();
        Decided.today(context, ref, priya);
    }

    @Test
    void a_phone_number_and_an_nhs_number_close_the_gate_which_says_where_and_why() {
        write("Buses", "Ring the depot on 01632 960 983 for a lift.", "");
        write("Letters", "The letter about 943 476 5919 never came.", "");

        MvcTestResult refused = publish(List.of());

        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "R-62")
                .contains("2 lines may say who somebody is")
                .contains("“Buses”, what we did", "01632 960 983", "a phone number")
                .contains("“Letters”, what we did", "943 476 5919", "an NHS number");
        assertThat(web.get().uri("/involvements/" + ref + "/feedback")).hasStatus(404);
    }

    @Test
    void it_goes_once_the_words_are_changed_or_a_person_looked_at_each() {
        write("Buses", "Ring the depot on 01632 960 983 for a lift.", "");
        UUID letters = write("Letters", "The letter about 943 476 5919 never came.", "");
        List<String> ticks = ticks();
        assertThat(ticks).hasSize(2);

        assertThat(publish(ticks.subList(0, 1)))
                .as("one of two is not enough, and the tick is kept")
                .hasStatusOk()
                .bodyText()
                .contains("1 line may say who somebody is", "checked");
        write(letters, "Letters", "The letter never came.", "");
        assertThat(publish(ticks)).hasStatus(303);

        assertThat(web.get().uri("/involvements/" + ref + "/feedback"))
                .hasStatusOk()
                .bodyText()
                .contains("01632 960 983")
                .doesNotContain("943 476 5919");
    }

    @Test
    void a_detail_broken_by_the_end_of_a_line_closes_the_gate_until_it_is_looked_at_once() {
        write("Buses", "Ring the depot on 01632 960\n983 for a lift.", "");
        write("Desk", "We owe thanks to\nApril at the desk.", "");

        assertThat(publish(List.of()))
                .hasStatusOk()
                .bodyText()
                .contains("2 lines may say who somebody is", "R-62")
                .contains("Ring the depot on 01632 960 983 for a lift.", "We owe thanks to April at the desk.");
        List<String> ticks = ticks();
        assertThat(ticks).hasSize(2);
        assertThat(publish(ticks.subList(0, 1))).hasStatusOk().bodyText().contains("1 line may say who somebody is");
        assertThat(publish(ticks)).hasStatus(303);
    }

    @Test
    void who_answers_for_a_promise_is_a_post_and_not_a_person() {
        write(UUID.randomUUID(), "Buses", "More of them.", "", "Mrs Harris");

        assertThat(publish(List.of())).bodyText().contains("R-62", "“Buses”, the owner: “Mrs Harris”");
    }

    @Test
    void words_that_changed_since_somebody_looked_are_looked_at_anew() {
        UUID buses = write("Buses", "Ring the depot on 01632 960 983 for a lift.", "");
        List<String> ticks = ticks();
        write(buses, "Buses", "Ring Maya at home on 01632 960 111 for a lift.", "");

        assertThat(publish(ticks)).hasStatusOk().bodyText().contains("R-62", "01632 960 111");
    }

    private UUID write(String theme, String weDid, String reason) {
        var id = UUID.randomUUID();
        write(id, theme, weDid, reason);
        return id;
    }

    private void write(UUID id, String theme, String weDid, String reason) {
        write(id, theme, weDid, reason, "");
    }

    private void write(UUID id, String theme, String weDid, String reason, String owner) {
        int version = feedback.list(ref, priya).stream()
                .filter(item -> item.id().equals(id))
                .map(YouSaidWeDid::version)
                .findFirst()
                .orElse(1);
        assertThat(feedback.put(
                        ref,
                        new YouSaidWeDid(
                                id,
                                Optional.empty(),
                                theme,
                                "More of it.",
                                12,
                                Optional.of(YouSaidWeDid.Kind.DONE),
                                weDid,
                                reason,
                                owner,
                                Optional.empty(),
                                Optional.empty(),
                                version),
                        priya))
                .isEmpty();
    }

    private List<String> ticks() {
        var page = web.get()
                .uri("/activities/" + ref + "/feedback")
                .with(somebody.as(priya))
                .exchange();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("input[name=cleared]")
                .eachAttr("value");
    }

    private MvcTestResult publish(List<String> ticks) {
        return web.post()
                .uri("/activities/" + ref + "/feedback/publication")
                .param("cleared", ticks.toArray(String[]::new))
                .with(somebody.as(priya))
                .exchange();
    }
}
