package regard.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-03, 1",
        "2026-03-06, 2026-03-09, 1", // over a weekend
        "2026-03-07, 2026-03-08, 0", // a Saturday to a Sunday
        "2026-04-02, 2026-04-07, 1", // Easter: Good Friday and Easter Monday
        "2026-04-07, 2026-04-02, -1",
        "2026-12-24, 2026-12-29, 1", // 26 December is a Saturday, so 28 December is a bank holiday
        "2022-06-01, 2022-06-06, 1", // the Platinum Jubilee
        "2022-09-16, 2022-09-20, 1", // the State funeral
        "2020-05-01, 2020-05-11, 5", // VE Day, not the first Monday
        "2023-05-05, 2023-05-09, 1", // the Coronation
        "2012-06-01, 2012-06-06, 1", // the Diamond Jubilee
    })
    void days_are_counted_after_the_first_and_up_to_the_last(LocalDate from, LocalDate to, long days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }

    @Test
    void the_count_is_what_counting_on_fingers_gives() {
        var random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            LocalDate from = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(6500));
            LocalDate to = from.plusDays(random.nextInt(400));

            long counted = from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(WorkingDaysTest::isWorkingDay)
                    .count();

            assertThat(WorkingDays.between(from, to)).isEqualTo(counted);
            assertThat(WorkingDays.between(to, from)).isEqualTo(-counted);
        }
    }

    @Test
    void so_many_working_days_later_there_have_been_so_many_working_days() {
        LocalDate start = LocalDate.of(2026, 4, 1);

        assertThat(WorkingDays.after(start, 10)).isEqualTo(LocalDate.of(2026, 4, 17));
        assertThat(WorkingDays.between(start, LocalDate.of(2026, 4, 17))).isEqualTo(10);
    }

    @Test
    void centuries_are_counted_in_no_time() {
        assertThat(WorkingDays.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .isGreaterThan(2_600_000);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && WorkingDays.isWorkingDay(day);
    }
}
