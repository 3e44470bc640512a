package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.activities.Activity;
import regard.activities.Gates;
import regard.law.Gate;

/** What a provider is asked for, and whether its report was seen before the decision. */
@AppTest
@Transactional
class ProviderReportsTest extends AtTheBoard {

    @Autowired
    private Gates gates;

    @Test
    void t09_r_59_the_provider_is_asked_and_its_report_is_seen_before_the_decision() {
        Activity activity = board.signed("T09", Map.of());
        String report = Board.address(activity) + "/provider-report";
        assertThat(pages.result(activity, priya).text()).contains("Ask for its plan now");
        assertThat(gates.ask(activity, Gate.G3).breach("R-59")).isPresent();

        var form = new LinkedHashMap<>(Pages.day("reportSeenOn", Board.MADE, "provider", "Low Moor Surgery"));
        form.put("version", List.of("0"));
        assertThat(pages.post(report, form, priya)).bodyText().contains("Write where its report stands");
        form.put("paper", List.of("Paper 7"));
        Pages.location(pages.post(report, form, priya));

        assertThat(pages.result(activity, priya).text()).contains("Report seen on 2 March 2026. Paper 7");
        assertThat(gates.ask(activity, Gate.G3).breach("R-59")).isEmpty();
        assertThat(pages.post(report, form, priya)).hasStatus(HttpStatus.CONFLICT);
    }
}
