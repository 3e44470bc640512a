package regard.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void a_word_holds_a_letter_or_a_digit() {
        assertThat(Text.words("It’s 30 — not  twenty-nine\n(yet) … ?")).isEqualTo(5);
    }

    @Test
    void nothing_has_no_words() {
        assertThat(Text.words(null)).isZero();
        assertThat(Text.words(" \t ")).isZero();
    }

    @Test
    void space_that_does_not_break_is_space() {
        assertThat(Text.isBlank("\u00a0\u2003\n")).isTrue();
        assertThat(Text.words("one\u00a0two")).isEqualTo(2);
        assertThat(Text.isGiven("-")).isTrue();
    }
}
