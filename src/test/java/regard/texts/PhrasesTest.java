package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static String asWritten(String phrase, String... texts) {
        return new Phrases(List.of(texts), List.of(List.of(0, 1, 2))).asWritten(0, phrase);
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
}
