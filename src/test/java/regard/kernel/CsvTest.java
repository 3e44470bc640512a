package regard.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-x",
                "@me",
                "\tx",
                "\rx",
                "\0x",
                " =1",
                "'=1",
                "' '+1",
                "\u00a0@x",
                "\uff1dSUM(A1)",
                "\uff0b1",
                "\uff0dx",
                "\uff20x",
                "-1.",
                "--1"
            })
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "-1.5", "12", "a=b", "'x", "'", "  ", "<5", "*", "£5"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }

    @Test
    void cells_are_quoted_where_they_must_be() {
        assertThat(Csv.row(List.of("a", "b,c", "d\"e", "f\ng", ""))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
    }
}
