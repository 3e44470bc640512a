package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.kernel.Refused;

class DisclosureTest {

    private static final Disclosure M1 = Disclosure.usual();
    private static final Disclosure M2 = Disclosure.by(DisclosureMethod.M2, null, null);
    private static final Disclosure M3 = Disclosure.by(DisclosureMethod.M3, null, null);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, *", "3, *", "7, *", "8, 10", "12, 10", "13, 15", "40, 40", "1002, 1000"})
    void m1_shows_a_count_rounded_to_five_and_hides_one_to_seven(long people, String shown) {
        assertThat(M1.publicCount(people)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, <5", "4, <5", "5, 5", "13, 13"})
    void m2_hides_one_to_four(long people, String shown) {
        assertThat(M2.publicCount(people)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, <10", "10, 10"})
    void m3_hides_one_to_nine(long people, String shown) {
        assertThat(M3.publicCount(people)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"4, *", "5, 5", "7, 5", "8, 10"})
    void public_counts_of_own_care_hide_one_to_four(long people, String shown) {
        assertThat(Disclosure.ownCare().publicCount(people)).isEqualTo(shown);
    }

    @Test
    void people_who_are_there_are_never_rounded_to_none() {
        assertThat(Disclosure.by(DisclosureMethod.M1, 1, 10).publicCount(2)).isEqualTo("10");
    }

    @Test
    void a_count_is_among_those_that_would_be_shown_as_it_is() {
        for (int threshold = 1; threshold < 10; threshold++) {
            for (int base = 1; base < 12; base++) {
                Disclosure disclosure = Disclosure.by(DisclosureMethod.M1, threshold, base);
                for (int people = threshold + 1; people < 60; people++) {
                    String shown = disclosure.publicCount(people);
                    List<Integer> alike = new ArrayList<>();
                    for (int other = threshold + 1; other < 90; other++) {
                        if (disclosure.publicCount(other).equals(shown)) {
                            alike.add(other);
                        }
                    }
                    Range range = disclosure.shownAlike(people);
                    assertThat(range).isEqualTo(new Range(alike.getFirst(), alike.getLast()));
                }
            }
        }
    }

    @Test
    void a_single_small_count_in_a_row_is_covered_by_the_next_smallest() {
        assertThat(shown(M2, ",A,B,C,Total", "x,2,9,30,41")).isEqualTo(",A,B,C,Total|x,<5,*,30,41");
    }

    @Test
    void two_small_counts_cover_each_other() {
        assertThat(shown(M2, ",A,B,C,Total", "x,2,3,30,35")).isEqualTo(",A,B,C,Total|x,<5,<5,30,35");
    }

    @Test
    void two_small_counts_at_their_greatest_give_each_other_away() {
        assertThat(shown(M2, ",A,B,C,Total", "x,4,4,30,38")).isEqualTo(",A,B,C,Total|x,<5,<5,*,38");
    }

    @Test
    void with_nothing_else_to_hide_the_total_goes() {
        assertThat(shown(M2, ",A,B,Total", "x,4,4,8")).isEqualTo(",A,B,Total|x,<5,<5,*");
        assertThat(shown(M2, ",A,B,Total", "x,4,0,4")).isEqualTo(",A,B,Total|x,<5,0,<5");
    }

    @Test
    void no_is_never_hidden() {
        assertThat(shown(M2, ",A,B,C,Total", "x,0,2,7,9")).isEqualTo(",A,B,C,Total|x,0,<5,*,9");
    }

    @Test
    void without_totals_only_small_counts_are_hidden() {
        assertThat(shown(M2, ",A,B", "x,2,9")).isEqualTo(",A,B|x,<5,9");
    }

    @Test
    void the_first_of_equal_counts_is_hidden() {
        assertThat(shown(M2, ",A,B,C,Total", "x,9,2,9,20")).isEqualTo(",A,B,C,Total|x,*,<5,9,20");
    }

    @Test
    void a_square_with_totals_needs_four_hidden_cells() {
        assertThat(shown(M2, ",A,B,Total", "x,2,10,12", "y,20,30,50", "Total,22,40,62"))
                .isEqualTo(",A,B,Total|x,<5,*,12|y,*,*,50|Total,22,40,62");
    }

    @Test
    void rounding_usually_covers_a_small_count_by_itself() {
        SafeTable safe = M1.protect(table(",A,B,Total", "x,3,40,43", "y,20,30,50", "Total,23,70,93"));

        assertThat(safe.secondary()).isZero();
        assertThat(safe.primary()).isEqualTo(1);
    }

    @Test
    void rounded_counts_at_their_ends_give_a_small_one_away_and_are_hidden_then() {
        // 8 and 13 are the least shown as 10 and 15, and 22 the most shown as 20: only 1 is left.
        assertThat(shown(M1, ",A,B,C,Total", "x,1,8,13,22")).isEqualTo(",A,B,C,Total|x,*,*,15,20");
    }

    @Test
    void a_threshold_of_one_comes_to_an_end() {
        assertThat(shown(Disclosure.by(DisclosureMethod.M2, 1, null), ",A,B,Total", "x,1,0,1"))
                .isEqualTo(",A,B,Total|x,<2,0,<2");
    }

    @Test
    void shares_are_of_what_is_shown() {
        SafeTable safe = M1.protect(table(",A,B,Total", "x,12,28,40", "y,3,30,33", "z,2,3,5"));

        assertThat(flat(safe.cellsWithPercent(SafeTable.Whole.ROW)))
                .isEqualTo(",A,B,Total,A %,B %|x,10,30,40,25,75|y,*,30,35,*,86|z,*,*,*,*,*");
    }

    @Test
    void shares_of_columns_have_a_half_rounded_up() {
        SafeTable safe = M3.protect(table(",A", "x,25", "y,175", "Total,200"));

        assertThat(flat(safe.cellsWithPercent(SafeTable.Whole.COLUMN)))
                .isEqualTo(",A,A %|x,25,13|y,175,88|Total,200,100");
    }

    @Test
    void seven_people_are_too_few_for_a_share_though_they_are_shown() {
        SafeTable safe = M2.protect(table(",A", "x,0", "y,7", "Total,7"));

        assertThat(flat(safe.cellsWithPercent(SafeTable.Whole.COLUMN))).isEqualTo(",A,A %|x,0,*|y,7,*|Total,7,*");
    }

    @Test
    void a_difference_from_an_earlier_release_that_shows_a_few_is_found() {
        CountTable now = table(",A,B", "x,12,40");

        assertThat(M2.protect(now).differencesFrom(table(",A,B", "x,8,40")))
                .containsExactly(new SafeTable.Exposed(2, 2, "DIFFERENCE"));
        assertThat(M2.protect(now).differencesFrom(table(",A,B", "x,16,40"))).hasSize(1);
        assertThat(M2.protect(now).differencesFrom(table(",A,B", "x,7,40"))).isEmpty();
        assertThat(M2.protect(now).differencesFrom(table(",A,B", "x,4,40"))).isEmpty();
        assertThat(M1.protect(now).differencesFrom(table(",A,B", "x,11,40"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",A,B|x,1,-2; row 2, column 3",
                ",A,B|x,1,2.0; row 2, column 3",
                ",A,B|x,'1 000',2; row 2, column 2",
                ",A,B|x,,2; row 2, column 2",
                ",A,B|x,1; row 2, column 3",
                ",A,B|x,1,2,3; row 2, column 4",
                ",A,Total|x,1,2; row 2, column 3",
                ",A|x,1|y,2|total,4; row 4, column 2",
                ",A,B,Total|x,1,2,3|Total,1,2,4; row 3, column 4",
            })
    void what_is_no_table_of_counts_is_refused_with_the_cell(String rows, String place) {
        assertThatThrownBy(() -> table(rows.replace("'", "").split("\\|")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refused.Fault::pointer)
                                .containsExactly(place));
    }

    @Test
    void a_great_table_is_done_in_good_time() {
        var random = new Random(7);
        long[][] counts = new long[60][40];
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(200);
            }
        }

        SafeTable safe = M2.protect(Tables.withTotals(counts));

        assertThat(safe.primary()).isPositive();
        assertThat(safe.cells()).hasSize(62);
    }

    private static String shown(Disclosure disclosure, String... rows) {
        return flat(disclosure.protect(table(rows)).cells());
    }

    private static String flat(List<List<String>> cells) {
        return cells.stream().map(row -> String.join(",", row)).collect(Collectors.joining("|"));
    }

    private static CountTable table(String... rows) {
        return CountTable.of(
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList());
    }
}
