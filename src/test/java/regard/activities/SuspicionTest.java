package regard.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regard.texts.PersonalData;
import regard.texts.PersonalData.Kind;

/** a person is shown each detail once, in the line where it begins. */
class SuspicionTest {

    @Test
    void a_detail_over_two_lines_is_asked_about_once_where_it_begins() {
        List<Suspicion> found = look("We ran a bus.\nRing the depot on 01632 960\n983 for a lift.\nThat is all.");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo("Ring the depot on 01632 960\n983 for a lift.");
            assertThat(one.excerpt()).isEqualTo("Ring the depot on 01632 960 983 for a lift.");
            assertThat(one.kinds()).containsExactly(Kind.PHONE);
        });
    }

    @Test
    void a_name_over_two_lines_is_one_name_and_the_line_in_which_it_ends_may_hold_another() {
        List<Suspicion> found = look("It was Jane\r\nSmith who wrote. Mrs Patel answered.");

        assertThat(found)
                .extracting(Suspicion::excerpt)
                .containsExactly(
                        "It was Jane Smith who wrote. Mrs Patel answered.", "Smith who wrote. Mrs Patel answered.");
    }

    @Test
    void a_name_that_only_the_line_before_gives_away_is_shown_with_that_line() {
        assertThat(look("We owe thanks to\nApril at the desk."))
                .singleElement()
                .satisfies(one -> assertThat(PersonalData.find(one.line())).isNotEmpty())
                .extracting(Suspicion::excerpt)
                .isEqualTo("We owe thanks to April at the desk.");
    }

    @Test
    void what_one_line_says_by_itself_is_asked_about_whatever_the_next_says() {
        assertThat(look("We thank Priya\nWard 3 is open."))
                .extracting(Suspicion::line)
                .containsExactly("We thank Priya");
    }

    @Test
    void how_to_reach_us_may_run_over_a_line_but_no_name_may() {
        assertThat(Suspicion.in(
                        List.of(PublicWords.reachingUs("How", "Ring 01632 960\n983, or write to us@\nicb.nhs.uk."))))
                .isEmpty();
        assertThat(Suspicion.in(List.of(PublicWords.reachingUs("How", "Ask for Jane\nSmith on 01632 960983."))))
                .singleElement()
                .extracting(Suspicion::kinds)
                .isEqualTo(List.of(Kind.NAME));
    }

    @Test
    void a_line_that_stands_twice_is_asked_about_once() {
        assertThat(look("Ring 01632 960983.\nThanks.\n  Ring 01632 960983.  ")).hasSize(1);
    }

    private static List<Suspicion> look(String words) {
        return Suspicion.in(List.of(PublicWords.of("The reasons", words)));
    }
}
