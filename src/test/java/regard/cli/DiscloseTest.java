package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscloseTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_table_comes_out_as_csv_with_harmless_labels() throws IOException {
        Ran ran = Ran.regard("disclose", write("t.csv", "Age,=A,Total\n\"18, 19\",3,3\nold,12,12\nTOTAL,15,15\n"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("Age,'=A,Total\r\n\"18, 19\",*,*\r\nold,10,10\r\nTOTAL,15,15\r\n");
    }

    @Test
    void as_json_with_what_was_hidden() throws IOException {
        Ran ran =
                Ran.regard("disclose", write("t.csv", "\ufeff,A,B,C,Total\nx,2,9,30,41\n"), "--method", "M2", "--json");

        assertThat(ran.out().strip())
                .isEqualTo(
                        "{\"method\":\"M2\",\"table\":[[\"\",\"A\",\"B\",\"C\",\"Total\"],[\"x\",\"<5\",\"*\",\"30\",\"41\"]],"
                                + "\"primary\":1,\"secondary\":1,\"refused\":false,\"cells\":[]}");
    }

    @Test
    void a_difference_that_shows_a_few_is_refused_without_a_table() throws IOException {
        Path out = folder.resolve("out.csv");
        String now = write("now.csv", ",A\nx,12\n");
        String old = write("old.csv", ",A\nx,10\n");

        Ran ran = Ran.regard("disclose", now, "--method", "M2", "--previous", old, "--out", out.toString(), "--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().strip())
                .isEqualTo("{\"refused\":true,\"cells\":[{\"row\":2,\"column\":2,\"code\":\"DIFFERENCE\"}]}");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_table_of_so_few_people_that_hiding_does_not_help_is_refused_without_a_table() throws IOException {
        String ones = write("ones.csv", ",A,B,Total\nx,1,1,2\ny,1,1,2\nTotal,2,2,4\n");

        Ran ran = Ran.regard("disclose", ones, "--method", "M2", "--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("{\"refused\":true,\"cells\":[{\"row\":2,\"column\":2,\"code\":\"EXPOSED\"}");
        assertThat(Ran.regard("disclose", ones, "--method", "M2").err())
                .contains("row 2, column 2: with everything hidden that can be, this count still follows");
        assertThat(Ran.regard("disclose", ones).code()).as("M1 rounds").isZero();
    }

    @Test
    void a_wrong_cell_exits_2_and_is_named() throws IOException {
        Ran ran = Ran.regard("disclose", write("t.csv", ",A,B\nx,1,many\n"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("row 2, column 3");
    }

    /** Each names the cell, or the line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "',A,B/x,1'|row 2, column 3: there is no count here",
                "',A,B/x,1,2,3'|row 2, column 4: this cell has no column",
                "',A/x,-1'|row 2, column 2: must be a whole number, 0 or more",
                "',A/x,1.5'|row 2, column 2: must be a whole number",
                "',A/x,\"1,200\"'|row 2, column 2: must be a whole number, 0 or more, without separators",
                "',A/x,99999999999999999999'|of 15 digits at most",
                "',A/x,'|row 2, column 2: must be a whole number",
                "',A,B,Total/x,1,2,4'|row 2, column 4: this total must be 3",
                "',A/x,1/Total,2'|row 3, column 2: this total must be 1",
                "';A/x;1'|with commas between",
                "',A/\"x,1'|has a quotation mark in line 2 that is never closed",
                "just words|a table needs labels in its first row and column"
            })
    void a_table_that_cannot_be_right_is_refused_with_where_and_why(String table, String why) throws IOException {
        Ran ran = Ran.regard("disclose", write("t.csv", table.replace('/', '\n') + "\n"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(why);
    }

    @Test
    void tables_as_spreadsheets_write_them_are_read_in_their_encoding() throws IOException {
        String table = ",Caf\u00e9\nx,12\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = Files.write(folder.resolve("t.csv"), table.getBytes(charset));

            assertThat(Ran.regard("disclose", file.toString()).out())
                    .as(charset.name())
                    .isEqualTo(",Caf\u00e9\r\nx,10\r\n");
        }
    }

    @Test
    void shares_without_a_total_a_method_nobody_knows_and_other_labels_exit_2() throws IOException {
        String table = write("t.csv", ",A,B\nx,1,2\n");

        assertThat(Ran.regard("disclose", table, "--percent", "row").code()).isEqualTo(2);
        assertThat(Ran.regard("disclose", table, "--percent", "sideways").code())
                .isEqualTo(2);
        assertThat(Ran.regard("disclose", table, "--method", "M4").code()).isEqualTo(2);
        assertThat(Ran.regard("disclose", table, "--threshold", "0").code()).isEqualTo(2);
        assertThat(Ran.regard("disclose", table, "--previous", write("o.csv", ",A,C\nx,1,2\n"))
                        .code())
                .isEqualTo(2);
        assertThat(Ran.regard("disclose", write("e.csv", "")).code()).isEqualTo(2);
    }

    @Test
    void the_table_can_go_to_a_file() throws IOException {
        Path out = folder.resolve("out.csv");

        Ran ran = Ran.regard(
                "disclose", write("t.csv", ",A,Total\nx,20,20\n"), "--percent", "row", "--out", out.toString());

        assertThat(ran.out()).isEmpty();
        assertThat(out).content().isEqualTo(",A,Total,A %\r\nx,20,20,100\r\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
