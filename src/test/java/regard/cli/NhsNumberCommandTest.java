package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NhsNumberCommandTest {

    @Test
    void each_value_is_answered_in_order() {
        Ran ran = Ran.regard("nhs-number", "943 476 5919", "123", "--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().strip())
                .isEqualTo("[{\"input\":\"943 476 5919\",\"normalised\":\"9434765919\",\"valid\":true,\"reason\":null},"
                        + "{\"input\":\"123\",\"normalised\":\"123\",\"valid\":false,\"reason\":\"format\"}]");
    }

    @Test
    void valid_numbers_alone_exit_0() {
        assertThat(Ran.regard("nhs-number", "9434765919").code()).isZero();
    }

    @Test
    void a_mode_decides_what_is_wanted() {
        assertThat(Ran.regard("nhs-number", "--mode", "test", "9434765919").out())
                .contains("range");
        assertThat(Ran.regard("nhs-number", "--mode", "live", "9434765919").code())
                .isZero();
        assertThat(Ran.regard("nhs-number", "--mode", "odd", "9434765919").code())
                .isEqualTo(2);
        assertThat(Ran.regard("nhs-number").code()).isEqualTo(2);
    }
}
