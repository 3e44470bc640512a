package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void it_has_16_letters_and_figures_that_nobody_can_mistake() {
        assertThat(Code.random().shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void it_uses_all_80_bits() {
        byte[] zeros = new byte[Code.BYTES];
        var codes = new HashSet<String>();
        codes.add(Code.of(zeros).letters());
        IntStream.range(0, 80).forEach(bit -> {
            byte[] one = Arrays.copyOf(zeros, zeros.length);
            one[bit / 8] = (byte) (1 << bit % 8);
            codes.add(Code.of(one).letters());
        });

        assertThat(codes).hasSize(81);
    }

    @Test
    void typing_it_with_spaces_small_letters_or_an_o_for_a_nought_is_mended() {
        assertThat(Code.typed(" r4k7 9xq2–m8nd-1tva ")).contains(new Code("R4K79XQ2M8ND1TVA"));
        assertThat(Code.typed("OIL0-0000-0000-0000")).contains(new Code("0110000000000000"));
        assertThat(Code.typed("R4K7-9XQ2-M8ND")).isEmpty();
        assertThat(Code.typed("R4K7-9XQ2-M8ND-1TVU")).isEmpty();
    }

    @Test
    void it_is_never_written_out_by_accident() {
        assertThat(Code.random()).hasToString("a code");
    }
}
