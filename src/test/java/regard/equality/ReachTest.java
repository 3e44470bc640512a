package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.places.Population;

/** Who takes part against who is affected, worked out. */
class ReachTest {

    private static final Population BOARD = Population.of(List.of("E54000018"));

    /** The figures of the prototype of the page “Who is missing”. */
    @ParameterizedTest
    @CsvSource({
        "31, 838, 2.6, 5.2",
        "78, 838, 7.5, 11.5",
        "118, 961, 10.4, 14.5",
        "8, 829, 0.5, 1.9",
        "747, 829, 87.9, 92.0"
    })
    void the_interval_is_that_of_wilson(long part, long whole, double low, double high) {
        Interval interval = Interval.of(part, whole);

        assertThat(interval.low() * 100).isCloseTo(low, within(0.05));
        assertThat(interval.high() * 100).isCloseTo(high, within(0.05));
    }

    @Test
    void a_group_that_a_body_named_itself_is_called_by_its_name_in_rules_too() {
        assertThat(Groups.title("PLUS_PEOPLE_WHO_LIVE_ON_BOATS")).isEqualTo("People who live on boats");
        assertThat(Groups.title("PLUS_")).isEqualTo("PLUS_");
        assertThat(Groups.title("NOBODY")).isEqualTo("NOBODY");
    }

    @Test
    void an_interval_stays_between_none_and_all() {
        for (int whole = 1; whole < 60; whole++) {
            for (int part = 0; part <= whole; part++) {
                Interval interval = Interval.of(part, whole);
                assertThat(interval.low()).isBetween(0.0, (double) part / whole + 1e-9);
                assertThat(interval.high()).isBetween((double) part / whole - 1e-9, 1.0);
            }
        }
    }

    @Test
    void a_group_under_half_of_its_share_is_missing_and_the_gap_is_in_people() {
        // 14.4% of people of 16 and over are 16 to 24.
        Reach reach = reach(Map.of("age_18_24", 4L, "age_45_54", 50L, "age_65_74", 46L));

        Reach.Group young = reach.missing().stream()
                .filter(group -> group.data().code().equals("age_16_24"))
                .findFirst()
                .orElseThrow();
        assertThat(young.affected()).isCloseTo(0.1439, within(0.0005));
        // (4 + 12) of (100 + 12) is 14.3%.
        assertThat(young.gap()).isEqualTo(12);
        assertThat(young.standing()).isEqualTo(Reach.Standing.UNDER_HALF);
    }

    @Test
    void under_30_known_answers_nobody_is_compared() {
        assertThat(Reach.of(29, Map.of("ethnic_group_5", Map.of("white", 29L)), BOARD)
                        .compared())
                .isEmpty();
        assertThat(Reach.of(30, Map.of("ethnic_group_5", Map.of("white", 30L)), BOARD)
                        .compared())
                .isNotEmpty();
    }

    @Test
    void who_prefers_not_to_say_and_who_is_under_16_is_in_no_base() {
        Reach reach = reach(Map.of("age_45_54", 30L, "age_0_15", 50L, "prefer_not_to_say", 20L));

        assertThat(reach.topics().getFirst().known()).isEqualTo(30);
    }

    @Test
    void a_group_of_whom_fewer_than_five_are_expected_gets_a_name_instead_of_a_figure() {
        Reach reach = Reach.of(100, Map.of("ethnic_group_5", Map.of("white", 60L, "asian", 40L)), BOARD);

        assertThat(reach.tooSmall()).extracting(group -> group.data().code()).contains("mixed", "other_ethnic");
        assertThat(reach.compared()).extracting(group -> group.data().code()).contains("white", "asian");
    }

    @Test
    void words_go_by_the_interval() {
        Reach reach = Reach.of(
                1000,
                Map.of("sex", Map.of("female", 505L, "male", 495L), "carer", Map.of("no", 700L, "hours_0_9", 300L)),
                BOARD);

        assertThat(standing(reach, "women")).isEqualTo(Reach.Standing.IN_STEP);
        assertThat(standing(reach, "carers")).isEqualTo(Reach.Standing.ABOVE);
        Reach mostlyMen = Reach.of(1000, Map.of("sex", Map.of("female", 400L, "male", 600L)), BOARD);
        assertThat(standing(mostlyMen, "women")).isEqualTo(Reach.Standing.BELOW);
    }

    @Test
    void a_page_and_rule_R_37_never_differ() {
        for (long young = 0; young <= 100; young++) {
            Reach reach = reach(Map.of("age_18_24", young, "age_45_54", 100 - young));
            Reach.Group group = reach.topics().getFirst().groups().getFirst();
            boolean ruled = group.affectedShare().doubleValue() * 100 > 2 * young;
            assertThat(group.standing() == Reach.Standing.UNDER_HALF).isEqualTo(ruled);
        }
    }

    private static Reach.Standing standing(Reach reach, String code) {
        return reach.compared().stream()
                .filter(group -> group.data().code().equals(code))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static Reach reach(Map<String, Long> ages) {
        return Reach.of(200, Map.of("age_band", ages), BOARD);
    }
}
