package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateInputTest {

    @ParameterizedTest
    @CsvSource({
        "23, 11, 2026",
        "'  23 ', ' 11', '2026 '",
        "23, Nov, 2026",
        "23, november, 2026",
        "23, NOV., 2026",
        "23rd, 11, 2026",
        "23, Novem, 2026",
        "023, 011, 2026"
    })
    void a_day_is_read_however_people_type_it(String day, String month, String year) {
        assertThat(new DateInput(day, month, year).date()).contains(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @CsvSource({"1, 9, 2026, 9", "1, Sept, 2026, 9", "1, may, 2026, 5", "1, Jun, 2026, 6", "1, july, 2026, 7"})
    void months_go_by_number_and_by_name(String day, String month, String year, int expected) {
        assertThat(new DateInput(day, month, year).date()).contains(LocalDate.of(2026, expected, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, first",
        "'', 2, 2026, first",
        "x, 2, 2026, first",
        "0, 1, 2026, first",
        "1, 13, 2026, first-month",
        "1, '', 2026, first-month",
        "1, Ju, 2026, first-month",
        "1, 2, 26, first-year",
        "1, 2, '', first-year",
        "1, 2, 20266, first-year",
        "'', '', '', first"
    })
    void what_cannot_be_read_is_no_day_and_leads_to_the_first_wrong_box(
            String day, String month, String year, String box) {
        var typed = new DateInput(day, month, year);

        assertThat(typed.date()).isEmpty();
        assertThat(typed.wrongField("first")).isEqualTo(box);
    }

    @Test
    void the_29th_of_february_is_there_in_leap_years_only() {
        assertThat(new DateInput("29", "2", "2028").date()).contains(LocalDate.of(2028, 2, 29));
        assertThat(new DateInput("29", "2", "2026").date()).isEmpty();
    }

    @Test
    void missing_boxes_are_empty_ones() {
        assertThat(new DateInput(null, null, null)).isEqualTo(DateInput.EMPTY);
        assertThat(new DateInput(" ", "", null).isEmpty()).isTrue();
        assertThat(new DateInput("1", "", "").isEmpty()).isFalse();
    }

    @Test
    void a_day_comes_back_as_it_went_in() {
        var day = LocalDate.of(2026, 3, 9);

        assertThat(DateInput.of(day)).isEqualTo(new DateInput("9", "3", "2026"));
        assertThat(DateInput.of(day).date()).contains(day);
    }
}
