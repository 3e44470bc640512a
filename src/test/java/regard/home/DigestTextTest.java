package regard.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regard.ui.Todo;
import regard.ui.Words;

/** What somebody who is in a hurry reads of a message in the morning. */
class DigestTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void what_is_late_or_due_stands_first_and_what_can_wait_is_counted() {
        DigestText digest = digest(-3, 0, 10, 100);

        assertThat(digest.subject(Words.english()))
                .isEqualTo("2 things are late or due today in Regard, and 2 more wait");
        assertThat(digest.text("Priya Raman", Words.english())).isEqualTo("""
                Hello Priya Raman,

                LATE OR DUE TODAY: 2

                Late since Wed 25 November: Do it
                Hearing tests
                https://regard.example/activities/PI-1

                Today: Do it
                Hearing tests
                https://regard.example/activities/PI-1

                DUE IN THE NEXT TWO WEEKS: 1

                By Tue 8 December: Do it
                Hearing tests
                https://regard.example/activities/PI-1

                1 more thing can wait. Your Today page lists it.

                See it all on your Today page: https://regard.example/today
                To stop these messages, open your account: https://regard.example/account
                """);
    }

    @Test
    void a_morning_on_which_nothing_is_due_says_so() {
        DigestText digest = digest(30, 31);

        assertThat(digest.subject(Words.english())).isEqualTo("2 things wait for you in Regard");
        assertThat(digest.text("Priya Raman", Words.english()))
                .contains("Nothing is due in the next two weeks. 2 things can wait. Your Today page lists them.");
    }

    private static DigestText digest(int... days) {
        List<TodayPage.Due> mine = Arrays.stream(days)
                .mapToObj(day -> new TodayPage.Due(item(TODAY.plusDays(day)), TODAY))
                .toList();
        return new DigestText(mine, TODAY, "https://regard.example");
    }

    private static Todo.Item item(LocalDate due) {
        return new Todo.Item(
                Optional.of(due),
                Todo.Urgency.WORK,
                "Do it",
                "Hearing tests",
                "/activities/PI-1",
                "Do it",
                "/activities/PI-1",
                true);
    }
}
