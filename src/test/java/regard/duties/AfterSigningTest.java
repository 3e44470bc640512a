package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activity;
import regard.documents.PdfCheck;

/** How an assessment is read after it was signed: in print, as a summary for everybody, and under a later law. */
@AppTest
@Transactional
class AfterSigningTest extends AtTheBoard {

    private static final String REASONS =
            "The contract goes on for 12 months with the same provider, in the same places and at the same times. Nobody who uses "
                    + "the service would notice anything, because staff, booking and referral all stay exactly as they are today.";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Test
    void a_signed_assessment_is_printed_so_that_everybody_can_read_it() throws Exception {
        Activity activity = board.signed("T07", Map.of());

        MvcTestResult print = pages.get(Board.address(activity) + "/versions/1/record.pdf", priya);

        assertThat(print).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = print.getResponse().getContentAsByteArray();
        assertThat(PdfCheck.problems(new ByteArrayInputStream(pdf))).isEmpty();
        assertThat(pages.get(Board.address(activity) + "/versions/1/record.pdf", somebody.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everybody_reads_a_summary_unless_it_is_held_back_until_a_day() {
        Activity open = board.signed("T26", Map.of("notEngagedReasons", REASONS));
        Activity held = board.signed(
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
        board.goTo(LocalDate.of(2026, 4, 1));
        assertThat(web.get().uri("/involvements/" + held.ref() + "/duty").exchange())
                .hasStatusOk();
    }

    @Test
    void a_change_of_law_is_data_and_leaves_what_was_signed_before_as_it_was() {
        Activity old = board.signed("T26", Map.of("notEngagedReasons", REASONS));
        String before = pages.result(old, priya).text();
        assertThat(before).contains("Working in partnership with people and communities");

        board.goTo(LocalDate.of(2027, 10, 4));
        Activity later =
                pages.register("Something else to assess", LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1), priya);
        pages.answerAll(later, Board.facts("T26", Map.of("notEngagedReasons", REASONS)), priya);

        assertThat(pages.result(later, priya).text())
                .contains("The reasons have 40 words, and the new Act asks for 60.", "Neighbourhoods decide")
                .doesNotContain("Working in partnership with people and communities");
        assertThat(pages.result(old, priya).text())
                .contains("Working in partnership with people and communities", "The duty does not apply")
                .doesNotContain("the new Act asks");
    }
}
