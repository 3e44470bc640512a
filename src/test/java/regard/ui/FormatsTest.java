package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @Test
    void days_are_written_in_full() {
        var day = LocalDate.of(2026, 11, 3);

        assertThat(Formats.date(day)).isEqualTo("3 November 2026");
        assertThat(Formats.dayAndDate(day)).isEqualTo("Tuesday 3 November 2026");
        assertThat(Formats.month(day)).isEqualTo("November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "17:30, 5:30pm",
        "09:00, 9am",
        "00:00, midnight",
        "12:00, midday",
        "00:05, 12:05am",
        "12:05, 12:05pm",
        "23:59, 11:59pm"
    })
    void times_are_written_as_people_say_them(LocalTime time, String words) {
        assertThat(Formats.time(time)).isEqualTo(words);
    }

    @Test
    void moments_are_told_by_the_clocks_of_london() {
        assertThat(Formats.dateAndTime(Instant.parse("2026-07-01T16:30:00Z"))).isEqualTo("1 July 2026 at 5:30pm");
        assertThat(Formats.dateAndTime(Instant.parse("2026-12-01T16:30:00Z"))).isEqualTo("1 December 2026 at 4:30pm");
        assertThat(Formats.date(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2 July 2026");
    }

    @Test
    void numbers_have_commas() {
        assertThat(Formats.number(1234)).isEqualTo("1,234");
        assertThat(Formats.number(56_490_108)).isEqualTo("56,490,108");
        assertThat(Formats.number(12.345, 1)).isEqualTo("12.3");
        assertThat(Formats.number(12.0, 1)).isEqualTo("12");
        assertThat(Formats.percent(0.415)).isEqualTo("42%");
    }

    @ParameterizedTest
    @CsvSource({"12.5, £12.50", "1200, '£1,200'", "1200.00, '£1,200'", "0.005, £0.01", "-3.5, -£3.50"})
    void money_has_pence_only_where_there_are_any(BigDecimal pounds, String words) {
        assertThat(Formats.money(pounds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"836000, 836KB", "10, 1KB", "1200000, 1.2MB", "0, 1KB", "999999, '1,000KB'"})
    void files_have_a_size(long bytes, String words) {
        assertThat(Formats.size(bytes)).isEqualTo(words);
    }
}
