package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import regard.kernel.Problem;

class WordsTest {

    private final Words words = Words.english();

    @Test
    void a_sentence_takes_its_values() {
        assertThat(words.say("ui.test.closes", LocalDate.of(2026, 12, 27), 84))
                .isEqualTo("It closes on 27 December 2026, so that people have 84 days – it’s enough.");
        assertThat(words.say("ui.test.count", 1234)).isEqualTo("1,234 people");
    }

    @Test
    void two_straight_apostrophes_are_one() {
        assertThat(words.say("ui.test.plain")).isEqualTo("It's plain");
        assertThat(words.say("ui.test.owner", "Tom")).isEqualTo("Tom's page");
    }

    @Test
    void a_key_without_words_stops_the_page() {
        assertThatThrownBy(() -> words.say("ui.no-such-key")).hasMessage("no words for ui.no-such-key");
    }

    @Test
    void a_sentence_with_too_few_values_stops_the_page() {
        assertThatThrownBy(() -> words.say("ui.test.closes", LocalDate.EPOCH)).hasMessageContaining("ui.test.closes");
    }

    @Test
    void a_problem_is_said_beside_its_field() {
        var problems = List.of(new Problem("first-month", "ui.test.count", 3), new Problem("title", "ui.test.plain"));

        assertThat(words.problem(problems, "first")).isEqualTo("3 people");
        assertThat(words.problem(problems, "title")).isEqualTo("It's plain");
        assertThat(words.problem(problems, "last")).isNull();
    }

    @Test
    void every_status_has_a_word_and_every_key_begins_with_its_room() {
        assertThat(List.of(Status.values()))
                .allSatisfy(status -> assertThat(words.has(status.key())).isTrue());
        assertThat(words.keys()).allMatch(key -> key.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+"));
    }
}
