package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regard.duties.advice.Advice;
import regard.ui.Words;

/** Every page of the journey says what it asks, why, and on what law. */
class JourneyTest {

    static Stream<Step> pages() {
        return Stream.concat(Journey.steps().stream(), Stream.of(Journey.LEVEL));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_why_it_asks_and_on_what_law(Step page) {
        Advice advice = Advice.on(page.slug(), "ICB", LocalDate.of(2026, 11, 27));

        assertThat(advice.why()).isNotBlank();
        assertThat(advice.law()).isNotEmpty();
        assertThat(Words.english().has("duties.step." + page.slug())).isTrue();
    }

    @Test
    void what_is_still_ahead_is_not_short_because_nothing_is_answered_yet() {
        var nothing = new Answers(Map.of());
        Answers notOurs =
                nothing.with("scope.commissionedHealthServices", false).visited("scope");

        assertThat(Journey.pagesLeft(nothing)).isGreaterThan(20);
        assertThat(Journey.pagesLeft(nothing.visited("scope"))).isEqualTo(Journey.pagesLeft(nothing) - 1);
        assertThat(Journey.pagesLeft(notOurs)).isZero();
    }
}
