package regard.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule files are refused loudly: the sentence says which file, where, and what was expected. */
class RuleFileTest {

    record Numbers(String version, LocalDate effectiveFrom, String source, String status, Integer days)
            implements Dated {}

    @Test
    void a_file_without_a_source_is_refused() {
        assertThatThrownBy(() -> RuleFile.read("test/no-source.yml", Numbers.class))
                .hasMessageContaining("rules/test/no-source.yml")
                .hasMessageContaining("/source this must be given");
    }

    @Test
    void a_name_nobody_knows_is_refused() {
        assertThatThrownBy(() -> RuleFile.read("test/unknown-name.yml", Numbers.class))
                .hasMessageContaining("/dayz");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> RuleFile.read("test/none.yml", Numbers.class))
                .hasMessageContaining("not in the build");
    }

    @Test
    void a_rule_that_nothing_judges_is_refused() {
        assertThatThrownBy(() -> Rules.<Numbers>in("test/one-rule.yml").list())
                .hasMessageContaining("nothing judges [R-99]");
    }

    @Test
    void a_judge_without_a_rule_is_refused() {
        assertThatThrownBy(() -> Rules.<Numbers>in("test/one-rule.yml").rule("R-98", (_, _) -> Finding.none()))
                .hasMessageContaining("has no R-98");
    }

    @Test
    void the_edition_in_force_on_a_day_is_the_latest_begun() {
        var old = new Numbers("1", LocalDate.of(2013, 4, 1), "a", "D", 1);
        var later = new Numbers("2", LocalDate.of(2022, 7, 1), "b", "D", 2);
        var editions = new Editions<>(List.of(later, old));

        assertThat(editions.on(LocalDate.of(2022, 6, 30))).isEqualTo(old);
        assertThat(editions.on(LocalDate.of(2022, 7, 1))).isEqualTo(later);
        assertThat(editions.on(LocalDate.of(2000, 1, 1))).isEqualTo(old);
    }

    @Test
    void a_sentence_takes_its_values_and_misses_none() {
        var wording = new Wording("{days} days until {day}: {who}");

        assertThat(wording.with(Map.of("days", 3, "day", LocalDate.of(2026, 3, 2), "who", List.of("a", "b"))))
                .isEqualTo("3 days until 2 March 2026: a, b");
        assertThatThrownBy(() -> wording.with(Map.of("days", 3))).hasMessageContaining("no value for day");
    }
}
