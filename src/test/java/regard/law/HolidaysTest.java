package regard.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.kernel.Period;

/** Times at which people are away or busy, and before elections: one calendar for every room. */
class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "2285, 2285-03-22"
    })
    void easter_is_worked_out(int year, LocalDate sunday) {
        assertThat(Holidays.easterSunday(year)).isEqualTo(sunday);
    }

    @Test
    void a_holiday_counts_when_more_than_half_of_it_lies_in_the_period() {
        var august = new Holidays.Holiday("AUGUST", "August", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));

        assertThat(august.isMostlyIn(new Period(LocalDate.of(2026, 8, 16), LocalDate.of(2026, 9, 30))))
                .isTrue();
        assertThat(august.isMostlyIn(new Period(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 9, 30))))
                .isFalse();
        assertThat(august.isMostlyIn(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30))))
                .isFalse();
    }

    @Test
    void those_of_a_year_are_known_by_their_name_and_year() {
        var year = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31));

        assertThat(Holidays.around(year))
                .extracting(Holidays.Holiday::ofItsYear)
                .containsExactly("Ramadan and Eid 2026", "Easter 2026", "August 2026", "Christmas and New Year 2026");
    }

    @Test
    void elections_that_are_over_or_far_away_are_not_told() {
        assertThat(Elections.from(LocalDate.of(2026, 5, 8)))
                .extracting(Elections.PreElection::name)
                .containsExactly("Local elections of May 2027", "Local elections of May 2028");
        assertThat(Elections.from(LocalDate.of(2026, 3, 20))).hasSize(2);
    }
}
