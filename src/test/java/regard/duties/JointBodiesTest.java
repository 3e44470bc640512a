package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;

/** A decision of several bodies: each signs for itself. */
@AppTest
@Transactional
class JointBodiesTest extends AtTheBoard {

    @Autowired
    private Somebody somebody;

    @Test
    void t20_each_body_signs_for_itself_and_one_that_is_missing_is_named() {
        OrganisationId eastmoor = somebody.body("NHS Eastmoor ICB");
        Actor wes = somebody.of(eastmoor, "Wes Turner", Role.STAFF);
        Actor stranger = somebody.officer();
        Activity activity = board.answered(
                "T20",
                Map.of(
                        "joint",
                        Map.of(
                                "bodies",
                                List.of(
                                        Map.of(
                                                "x-organisation",
                                                eastmoor.value().toString()),
                                        Map.of("name", "NHS Westmoor ICB", "type", "ICB")))));
        assertThat(pages.get(Board.address(activity), wes))
                .hasStatusOk()
                .bodyText()
                .contains("Waits until the body that leads");
        board.signAll(activity);

        assertThat(pages.get("/today", wes)).bodyText().contains("Sign the duty assessment for NHS Eastmoor ICB");
        assertThat(signsForBody(activity, 1, Map.of(), wes)).bodyText().contains("Write what you confirm");
        assertThat(signsForBody(activity, 2, Map.of("statement", List.of("Yes")), wes))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(signsForBody(activity, 1, Map.of("statement", List.of("Yes")), priya))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(signsForBody(activity, 1, Map.of("statement", List.of("Yes")), stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(Board.address(activity) + "/bodies/9", priya)).hasStatus(HttpStatus.NOT_FOUND);
        Pages.location(signsForBody(activity, 1, Map.of("statement", List.of("Our committee adopts it.")), wes));

        assertThat(pages.result(activity, priya).text())
                .contains("2 of 3 signed", "Wes Turner signed for it", "R-41", "NHS Westmoor ICB")
                .contains("Our committee adopts it.");
        assertThat(pages.post(Board.address(activity) + "/people", Map.of("P1", List.of("0")), wes))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult signsForBody(Activity activity, int number, Map<String, List<String>> form, Actor actor) {
        return pages.post(Board.address(activity) + "/bodies/" + number, form, actor);
    }
}
