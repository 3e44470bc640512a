package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static String asWritten(String phrase, String... texts) {
        return new Usage(List.of(texts), List.of(List.of(0, 1, 2))).asWritten(0, phrase);
    }

    @Test
    void a_name_keeps_the_capitals_people_give_it_and_not_their_slips() {
        assertThat(asWritten("nhs", "our NHS works", "the NHS is good", "love the NHS"))
                .isEqualTo("NHS");
        assertThat(asWritten(
                        "very professional",
                        "a very professIonal team",
                        "is very professIonal",
                        "so very professIonal"))
                .isEqualTo("very professional");
        assertThat(asWritten(
                        "medicine i received",
                        "the medicine i received",
                        "a medicine i received",
                        "no medicine i received"))
                .isEqualTo("medicine I received");
    }

    @Test
    void a_phrase_that_is_mostly_part_of_a_longer_one_is_not_offered_without_the_rest() {
        var phrases = new Phrases(
                List.of("I want to top up", "how to top up here", "mental health team", "mental health help"),
                List.of(List.of(0, 1), List.of(2, 3)));

        assertThat(phrases.best(0, 10))
                .extracting(Phrases.Phrase::words)
                .contains("top up")
                .doesNotContain("top");
        assertThat(phrases.best(1, 10))
                .extracting(Phrases.Phrase::words)
                .contains("mental health")
                .doesNotContain("mental", "health");
    }

    @Test
    void what_people_say_in_another_order_and_form_counts_for_a_phrase() {
        var texts = List.of(
                "Friendly staff",
                "The staff were so friendly to me.",
                "The staff came. It was friendly",
                "No staff were friendly",
                "Parking");
        var said = new SaidTogether(texts, List.of(List.of(0, 1, 2), List.of(3, 4)));

        assertThat(said.of(0, "friendly staff")).isEqualTo(new SaidTogether.Said(2, 3));
        assertThat(said.of(1, "no parking")).isEqualTo(new SaidTogether.Said(0, 0));
        assertThat(said.of(1, "parked")).isEqualTo(new SaidTogether.Said(1, 1));
    }
}
