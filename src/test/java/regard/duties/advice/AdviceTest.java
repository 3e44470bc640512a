package regard.duties.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The law beside a question is that of the day and of the body. */
class AdviceTest {

    @Test
    void a_group_of_2018_reads_section_14z2_and_the_guidance_of_2017() {
        List<String> cited = cited(Advice.on("scope", "CCG", LocalDate.of(2018, 9, 1)));

        assertThat(cited).anyMatch(cite -> cite.contains("14Z2(2)")).anyMatch(cite -> cite.contains("April 2017"));
        assertThat(cited).noneMatch(cite -> cite.contains("14Z45")).noneMatch(cite -> cite.contains("July 2022"));
    }

    @Test
    void a_board_of_today_reads_section_14z45_and_corby() {
        LocalDate day = LocalDate.of(2026, 11, 27);

        assertThat(cited(Advice.on("scope", "ICB", day))).anyMatch(cite -> cite.contains("14Z45"));
        assertThat(cited(Advice.on("existing", "ICB", day))).anyMatch(cite -> cite.contains("Corby"));
    }

    @Test
    void a_case_is_not_cited_before_it_was_decided() {
        assertThat(cited(Advice.on("existing", "CCG", LocalDate.of(2017, 5, 1))))
                .isEmpty();
    }

    @Test
    void a_page_that_nobody_advises_on_is_an_error_of_ours() {
        assertThatThrownBy(() -> Advice.on("nothing", "ICB", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> cited(Advice advice) {
        return advice.law().stream().map(Advice.Law::cite).toList();
    }
}
