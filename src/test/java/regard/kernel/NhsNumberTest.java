package regard.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regard.kernel.NhsNumber.Fault;
import regard.kernel.NhsNumber.Mode;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                " 943\u00a0476\u00a05919 ",
                "9912003888",
                "9990000018",
                "9990000026",
                "9990000034",
                "9990000042",
                "9990000050",
                "9990000069",
                "9990000077",
                "9990000085",
                "9990000093",
                "9990000107"
            })
    void these_are_nhs_numbers(String text) {
        assertThat(NhsNumber.written(text).fault(Mode.ANY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9434765918, CHECK",
        "1234567890, CHECK",
        "0000000000, REPEATED",
        "1111111111, REPEATED",
        "9999999999, REPEATED",
        "943476591, FORMAT",
        "94347659190, FORMAT",
        "943476591X, FORMAT",
        "943.476.5919, FORMAT",
        "'', FORMAT",
        "９４３４７６５９１９, FORMAT",
    })
    void these_are_not_and_why(String text, Fault fault) {
        assertThat(NhsNumber.written(text).fault(Mode.ANY)).contains(fault);
    }

    @Test
    void where_the_check_would_be_ten_no_last_digit_will_do() {
        assertThat(IntStream.range(0, 10).mapToObj(last -> NhsNumber.written("999000014" + last)))
                .allSatisfy(number -> assertThat(number.fault(Mode.ANY)).contains(Fault.CHECK));
        assertThat(IntStream.range(0, 10).mapToObj(last -> NhsNumber.written("999000000" + last)))
                .noneMatch(NhsNumber::isValid);
    }

    @Test
    void tests_take_only_numbers_for_tests_and_life_only_others() {
        assertThat(NhsNumber.written("9434765919").fault(Mode.TEST)).contains(Fault.RANGE);
        assertThat(NhsNumber.written("9990000018").fault(Mode.TEST)).isEmpty();
        assertThat(NhsNumber.written("9990000018").fault(Mode.LIVE)).contains(Fault.RANGE);
        assertThat(NhsNumber.written("9434765919").fault(Mode.LIVE)).isEmpty();
    }
}
