package regard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;

/** The page of the twenty: what is there and what is missing, as on a day. */
@AppTest
@Transactional
class TheTwentyTest {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Clock clock;

    private Actor priya;

    @BeforeEach
    void someOfficer() {
        priya = somebody.officer();
    }

    @Test
    void each_of_the_twenty_has_a_title_and_a_checklist() {
        assertThat(Arrays.stream(Area.values()).map(TheTwenty::of))
                .hasSize(20)
                .allSatisfy(entry -> assertThat(entry.records()).isNotEmpty());
    }

    @Test
    void what_is_there_and_what_is_missing_stand_side_by_side() {
        file("lay-seats:1", Area.ACTION_1);

        assertThat(get("/twenty"))
                .hasStatusOk()
                .bodyText()
                .contains("1. Involve the public in governance", "Lay seats are filled", "1 item", "Add it");
        assertThat(get("/twenty/action-1")).hasStatusOk().bodyText().contains("lay-seats:1 shown");
    }

    @Test
    void an_area_is_in_place_when_nothing_on_its_checklist_is_missing() {
        TheTwenty.Entry entry = TheTwenty.of(Area.ACTION_10);

        assertThat(Standing.of(entry, new Tally(Area.ACTION_10, Map.of()))).isEqualTo(Standing.NOT_BEGUN);
        assertThat(Standing.of(entry, new Tally(Area.ACTION_10, Map.of("contract-clause", 2L))))
                .isEqualTo(Standing.GAP);
        assertThat(Standing.of(entry, new Tally(Area.ACTION_10, Map.of("contract-clause", 2L, "provider-return", 1L))))
                .isEqualTo(Standing.IN_PLACE);
    }

    @Test
    void as_on_an_earlier_day_it_shows_only_what_was_filed_by_then() {
        LocalDate today = LocalDate.now(clock);
        file("lay-seats:1", Area.ACTION_1);

        assertThat(evidence.tally(today, today, priya).getFirst().has("lay-seats"))
                .isTrue();
        assertThat(evidence.tally(today.minusYears(1), today.minusDays(1), priya)
                        .getFirst()
                        .all())
                .isZero();
        assertThat(get("/twenty?day.day=31&day.month=3&day.year=2025")
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/twenty?year=2024&on=2025-03-31");
        assertThat(get("/twenty?year=2024&on=2025-03-31")).bodyText().contains("as it stands on 31 March 2025");
        assertThat(get("/twenty?day.day=31&day.month=2&day.year=2025"))
                .bodyText()
                .contains("Error: ");
    }

    @Test
    void evidence_of_work_done_elsewhere_is_added_and_a_script_is_not_an_address() {
        Map<String, String> minutes = Map.of(
                "kind",
                "constitution",
                "title",
                "Constitution, version 4",
                "href",
                "https://northvale.example/constitution");

        assertThat(post("/twenty/action-1/addition", minutes)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/twenty/action-1")).bodyText().contains("Constitution, version 4");
        assertThat(post(
                        "/twenty/action-1/addition",
                        Map.of("kind", "constitution", "title", "x", "href", "javascript:alert(1)//https://a.example")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter an address that begins with https://");
    }

    @Test
    void another_bodys_evidence_is_not_counted() {
        file("lay-seats:1", Area.ACTION_1);

        assertThat(web.get()
                        .uri("/twenty/action-1")
                        .with(somebody.as(somebody.officer()))
                        .exchange())
                .bodyText()
                .doesNotContain("lay-seats:1 shown");
    }

    private void file(String provenance, Area area) {
        evidence.file(priya.organisation(), provenance + " shown", provenance, "/activities", "", Set.of(area));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(somebody.as(priya)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = web.post().uri(address).with(somebody.as(priya));
        form.forEach(request::param);
        return request.exchange();
    }
}
