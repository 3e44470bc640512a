package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.activities.Activity;

/** An urgent decision after it was signed: who was told on the day, and what became of what was to be temporary. */
@AppTest
@Transactional
class UrgentChangesTest extends AtTheBoard {

    @Test
    void t14_is_renewed_once_with_new_evidence_and_then_restored() {
        Activity activity = board.signed("T14", Map.of());
        board.goTo(LocalDate.of(2026, 6, 3));
        assertThat(pages.result(activity, priya).text())
                .contains("It was to be reviewed by 2 June 2026, and nothing is recorded since", "R-48");
        assertThat(pages.get("/activities/" + activity.ref(), priya)).bodyText().contains("R-48");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains("A temporary change was to be reviewed by 2 June 2026");

        assertThat(review(activity, Map.of("what", List.of("RENEWED"))))
                .hasStatusOk()
                .bodyText()
                .contains("Error: ", "Write what shows the risk");
        Pages.location(review(activity, renewal()));

        assertThat(pages.result(activity, priya).text())
                .contains("Renewed on 3 June 2026, until 1 September 2026")
                .doesNotContain("Temporary change overdue");
        board.goTo(LocalDate.of(2026, 9, 2));
        assertThat(pages.result(activity, priya).text()).contains("Temporary change overdue");
        assertThat(review(activity, renewal()))
                .hasStatusOk()
                .bodyText()
                .contains("It was renewed once. It cannot be renewed again");
        Pages.location(review(activity, Pages.day("on", LocalDate.of(2026, 9, 1), "what", "RESTORED")));
        assertThat(pages.result(activity, priya).text())
                .contains("The service is back as it was since 1 September 2026")
                .doesNotContain("Temporary change overdue");
    }

    @Test
    void t14_what_is_left_of_the_five_notices_is_due_on_the_day_and_overdue_after_it_R_47() {
        Activity activity = board.answered("T14", Map.of());
        var two = new LinkedHashMap<>(Pages.day("noticeCouncil", Board.MADE, "noticeReason", "Unsafe tonight."));
        two.putAll(Pages.day("noticePatients", Board.MADE.minusDays(1)));
        two.putAll(Pages.day("involvementPlanOn", Board.MADE.plusDays(20)));
        Pages.location(pages.post(Board.address(activity) + "/urgent-notices", two, priya));

        assertThat(pages.get(Board.address(activity) + "/urgent-notices", priya))
                .bodyText()
                .contains("All five must be told on the day of the decision.")
                .contains("Told on 2 March 2026", "Told on 1 March 2026, not on 2 March 2026")
                .contains("Not told yet. Due on 2 March 2026")
                .doesNotContain("(optional)");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains(
                        "Tell of the urgent decision today: Patients affected, Healthwatch, Neighbouring commissioners");

        board.goTo(Board.MADE.plusDays(1));

        assertThat(pages.result(activity, priya).text())
                .contains("Healthwatch Not told. Overdue since 2 March 2026", "R-46");
        assertThat(pages.get("/today", priya))
                .bodyText()
                .contains("Not told of the urgent decision of 2 March 2026: Patients affected, Healthwatch");
    }

    @Test
    void a_permanent_change_counts_once_its_own_assessment_is_signed() {
        Activity urgent = board.signed("T14", Map.of());
        Activity permanent = board.register();
        board.goTo(LocalDate.of(2026, 6, 3));

        assertThat(review(urgent, Map.of("what", List.of("PERMANENT"), "reference", List.of(permanent.ref()))))
                .bodyText()
                .contains("is not signed yet");
        assertThat(review(urgent, Map.of("what", List.of("PERMANENT"), "reference", List.of("PI-1999-0001"))))
                .bodyText()
                .contains("Enter the reference of another activity of ours");
    }

    private Map<String, List<String>> renewal() {
        var form = new LinkedHashMap<>(Pages.day("newReviewOn", LocalDate.of(2026, 9, 1), "what", "RENEWED"));
        form.putAll(Pages.day("evidenceOn", LocalDate.of(2026, 6, 2), "evidence", "Five of nine posts are filled."));
        return form;
    }

    private MvcTestResult review(Activity activity, Map<String, List<String>> form) {
        return pages.post(Board.address(activity) + "/temporary-change", form, priya);
    }
}
