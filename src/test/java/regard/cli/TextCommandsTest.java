package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** themes, code, redact and search as people call them (contracts, section 6). */
class TextCommandsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path input;

    @BeforeEach
    void aSpreadsheet() throws IOException {
        input = write("input.csv", """
                ref,Comment
                a1,"The parking is too expensive, and the machine was broken"
                a2,Parking costs far too much for visitors
                a3,n/a
                a4,The nurses were kind and listened to me
                a5,Lovely nurses who had time to listen
                a6,Could not get an appointment for weeks
                a7,"Ring Priya Patel on 07700 900123 <script>alert(1)</script>"
                a8,Waiting weeks for an appointment is too long
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int regard(String... args) {
        out.reset();
        err.reset();
        return Main.run(args, new PrintStream(out), new PrintStream(err));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void themes_writes_the_four_tables_and_a_report_that_runs_nothing() throws IOException {
        int code = regard(
                "themes",
                input.toString(),
                "--text-column",
                "Comment",
                "--id-column",
                "ref",
                "--out",
                folder.resolve("t").toString(),
                "--json");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"rows\":8,\"blank\":0,");
        assertThat(text("t/themes.csv"))
                .startsWith("theme_id,parent_id,label,keywords,size,quotes\n")
                .contains("No substantive answer");
        assertThat(text("t/assignments.csv"))
                .startsWith("id,theme_id,confidence\n")
                .contains("a1,", "a2,", "a3,", "a4,", "a5,", "a6,", "a7,", "a8,");
        assertThat(text("t/campaigns.csv")).isEqualTo("id,campaign_id\n");
        assertThat(text("t/report.html"))
                .contains("<svg", "What people said")
                .doesNotContain("<script", "http", "style=", "Priya", "900123");
    }

    @Test
    void the_same_input_and_seed_give_the_same_files() throws IOException {
        for (String name : new String[] {"x", "y"}) {
            regard(
                    "themes",
                    input.toString(),
                    "--text-column",
                    "Comment",
                    "--out",
                    folder.resolve(name).toString());
        }

        for (String file : new String[] {"themes.csv", "assignments.csv", "campaigns.csv", "report.html"}) {
            assertThat(text("x/" + file)).isEqualTo(text("y/" + file));
        }
    }

    @Test
    void redact_masks_and_never_prints_the_original() throws IOException {
        int code = regard(
                "redact",
                input.toString(),
                "--text-column",
                "Comment",
                "--id-column",
                "ref",
                "--out",
                folder.resolve("r.csv").toString());

        assertThat(code).isZero();
        assertThat(text("r.csv")).contains("ref,Comment", "[name]", "[phone]").doesNotContain("Priya", "900123");
        assertThat(text("r.csv.findings.csv"))
                .startsWith("id,kind,start,end\n")
                .contains("a7,NAME,5,16", "a7,PHONE,20,32");
        assertThat(out + "" + err).doesNotContain("Priya");
    }

    @Test
    void redact_masks_what_runs_over_a_line_of_a_cell() throws IOException {
        Path lines =
                write("lines.csv", "ref,Comment\na1,\"Ring me on 07700\n900123 or write\r\nto fkhan@\nexample.org\"\n");

        int code = regard(
                "redact",
                lines.toString(),
                "--text-column",
                "Comment",
                "--id-column",
                "ref",
                "--out",
                folder.resolve("r.csv").toString());

        assertThat(code).isZero();
        assertThat(text("r.csv")).contains("Ring me on [phone] or write\r\nto [email]");
        assertThat(text("r.csv.findings.csv")).contains("a1,PHONE,11,23", "a1,EMAIL,");
    }

    @Test
    void code_answers_for_every_comment() throws IOException {
        var codes = write(
                "codes.csv",
                "code,label,description\nP,Parking,Cost and space for cars\nN,Nursing,Kindness of nurses\nA,Appointments,Waiting for an appointment\n");
        var coded = write(
                "coded.csv",
                "text,codes\nParking is dear,P\nKind nurses,N\nParking full,P\nNurse was rude,N\nNo appointment,A\nWaited for my appointment,A|X\n");

        int code = regard(
                "code",
                input.toString(),
                "--text-column",
                "Comment",
                "--codebook",
                codes.toString(),
                "--examples",
                coded.toString(),
                "--out",
                folder.resolve("c.csv").toString(),
                "--next",
                "2",
                "--json");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"rows\":8,")
                .hasLineCount(1);
        assertThat(text("c.csv")).startsWith("id,code,confidence\n").contains("1,P,", "3,NONE,", "4,N,", "6,A,");
        assertThat(text("c.csv.next.csv")).startsWith("id,text,chosen\n");
        assertThat(text("c.csv.next.csv").lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(text("c.csv.learned.csv")).startsWith("code,examples,f1\nP,2,");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("X");
    }

    @Test
    void a_library_that_prints_by_itself_does_not_spoil_the_json_on_standard_output() throws Exception {
        var codes = write("codes.csv", "code,label\nP,Parking\nN,Nurses\n");
        var coded = write("coded.csv", "text,codes\n" + "Parking is dear,P\nKind nurses,N\nParking full,P\n".repeat(4));
        var printed = new ByteArrayOutputStream();
        var standard = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(
                            new String[] {
                                "code",
                                input.toString(),
                                "--text-column",
                                "Comment",
                                "--codebook",
                                codes.toString(),
                                "--examples",
                                coded.toString(),
                                "--out",
                                folder.resolve("c.csv").toString(),
                                "--json"
                            },
                            System.out,
                            new PrintStream(err)))
                    .isZero();
        } finally {
            System.setOut(standard);
        }

        String json = printed.toString(StandardCharsets.UTF_8);
        assertThat(json.lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(json).path("rows").asInt()).isEqualTo(8);
    }

    @Test
    void decisions_that_contradict_each_other_are_refused_naming_both() throws IOException {
        var decisions = write("decisions.csv", "decision,id,with\ntogether,a1,a2\ntogether,a2,a6\napart,a1,a6\n");

        int code = regard(
                "themes",
                input.toString(),
                "--text-column",
                "Comment",
                "--id-column",
                "ref",
                "--decisions",
                decisions.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\"a1\" and \"a6\" are to be apart")
                .contains("\"a1\" and \"a2\" are to be together, \"a2\" and \"a6\" are to be together")
                .doesNotContain("Exception");
    }

    @Test
    void search_answers_with_the_nearest_comments_masked() {
        int code = regard("search", input.toString(), "cost of parking", "--limit", "2");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Parking costs")
                .doesNotContain("Priya");
    }

    @Test
    void bad_input_gets_a_sentence_and_exit_code_2() throws IOException {
        var codes = write("bad.csv", "code,label\nA,One\nA,Two\n");

        assertThat(regard("themes", input.toString(), "--text-column", "Words")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("has no column \"Words\"", "ref, Comment");
        assertThat(regard("themes", write("empty.csv", "").toString(), "--text-column", "Comment"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is empty");
        assertThat(regard("themes", write("head.csv", "Comment\n").toString(), "--text-column", "Comment"))
                .isEqualTo(2);
        assertThat(regard("themes", folder.resolve("none.csv").toString(), "--text-column", "Comment"))
                .isEqualTo(2);
        assertThat(regard(
                        "code",
                        input.toString(),
                        "--text-column",
                        "Comment",
                        "--codebook",
                        codes.toString(),
                        "--out",
                        folder.resolve("c.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("stands in row 2 already");
        assertThat(regard(
                        "redact",
                        input.toString(),
                        "--out",
                        folder.resolve("r.csv").toString()))
                .isEqualTo(2);
        assertThat(regard(
                        "redact",
                        write("quote.csv", "Comment\n\"never closed\n").toString(),
                        "--text-column",
                        "Comment",
                        "--out",
                        folder.resolve("r.csv").toString(),
                        "--json"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"type\":\"/problems/malformed\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
    }

    @Test
    void names_and_decisions_of_a_person_are_kept_by_a_new_run() throws IOException {
        var file = input.toString();
        String one = folder.resolve("one").toString();
        regard("themes", file, "--text-column", "Comment", "--id-column", "ref", "--out", one);
        assertThat(text("one/groups.csv")).startsWith("id,").contains("\na3,");
        String theme = themeOf("one", "a4");
        var renamed = text("one/themes.csv")
                .lines()
                .map(line -> line.startsWith(theme + ",") ? theme + ",,Our nurses,,1," : line);
        Files.write(folder.resolve("one/themes.csv"), renamed.toList());
        var decisions = write("decisions.csv", "decision,id,with\ntogether,a1,a6\napart,a4,a5\n");

        int code = regard(
                "themes",
                file,
                "--text-column",
                "Comment",
                "--id-column",
                "ref",
                "--keep",
                one,
                "--decisions",
                decisions.toString(),
                "--out",
                folder.resolve("two").toString());

        assertThat(code).isZero();
        assertThat(text("two/themes.csv")).contains("Our nurses");
        assertThat(themeOf("two", "a1")).isEqualTo(themeOf("two", "a6"));
        assertThat(themeOf("two", "a4")).isNotEqualTo(themeOf("two", "a5"));
        var bad = write("bad-decisions.csv", "decision,id,with\nmerge,a1,zz\n");
        assertThat(regard(
                        "themes",
                        file,
                        "--text-column",
                        "Comment",
                        "--id-column",
                        "ref",
                        "--decisions",
                        bad.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("row 2", "no comment with the id \"zz\"", "together or apart");
    }

    /** The first theme of a comment in a result. */
    private String themeOf(String result, String id) throws IOException {
        return text(result + "/assignments.csv")
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .map(line -> line.split(",", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void strange_files_get_an_answer() throws IOException {
        var blank = write("blank.csv", "Comment,x\n,1\n \u00a0,2\n\"\n\",3\n");
        assertThat(regard(
                        "themes",
                        blank.toString(),
                        "--text-column",
                        "Comment",
                        "--out",
                        folder.resolve("b").toString()))
                .isZero();
        assertThat(text("b/assignments.csv")).contains("1,NONE,", "2,NONE,", "3,NONE,");
        assertThat(text("b/report.html")).contains("No comment said enough");
        var same = write("same.csv", "Comment\n" + "The parking is too dear\n".repeat(30));
        assertThat(regard(
                        "themes",
                        same.toString(),
                        "--text-column",
                        "Comment",
                        "--out",
                        folder.resolve("s").toString()))
                .isZero();
        assertThat(text("s/themes.csv").lines()).hasSize(2);
        var odd = write(
                "odd.csv",
                "Comment\n👍🏽👩‍⚕️\nالانتظار طويل جدا في العيادة\nParking\n" + "long words here ".repeat(70_000)
                        + "\n");
        assertThat(regard(
                        "themes",
                        odd.toString(),
                        "--text-column",
                        "Comment",
                        "--out",
                        folder.resolve("o").toString()))
                .isZero();
        assertThat(text("o/assignments.csv")).contains("1,NONE,", "2,LANG,", "\n3,", "\n4,");
    }

    @Test
    void unicode_of_sixteen_bits_as_spreadsheets_write_it_is_understood() throws IOException {
        var file = folder.resolve("sixteen.csv");
        Files.write(file, "\uFEFFref\tComment\n1\tCafé – zbyt drogo\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(regard(
                        "redact",
                        file.toString(),
                        "--text-column",
                        "Comment",
                        "--out",
                        folder.resolve("w.csv").toString()))
                .isZero();
        assertThat(text("w.csv")).isEqualTo("ref\tComment\n1\tCafé – zbyt drogo\n");
    }

    @Test
    void another_encoding_and_separator_are_understood() throws IOException {
        var file = folder.resolve("windows.csv");
        Files.write(
                file, "ref;Comment\n1;The café was £3 too dear – “really”\n".getBytes(Charset.forName("windows-1252")));

        int code = regard(
                "redact",
                file.toString(),
                "--text-column",
                "comment",
                "--out",
                folder.resolve("w.csv").toString());

        assertThat(code).isZero();
        assertThat(text("w.csv")).isEqualTo("ref;Comment\n1;The café was £3 too dear – “really”\n");
    }

    @Test
    void what_is_no_table_is_said_to_be_none() throws IOException {
        var sixteen = folder.resolve("sixteen-without-mark.csv");
        Files.write(sixteen, "ref,Comment\n1,Parking\n".getBytes(StandardCharsets.UTF_16LE));
        var workbook = folder.resolve("book.csv");
        Files.write(workbook, new byte[] {'P', 'K', 3, 4, 20, 0});
        var ragged = write("ragged.csv", "ref,Comment\n1,Parking, dear\n");

        assertThat(redacting(sixteen, "r.csv")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not a file of text");
        assertThat(redacting(workbook, "r.csv")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a workbook, not CSV");
        assertThat(redacting(ragged, "r.csv")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("row 2 has 3 cells and the header row 2");
    }

    private int redacting(Path file, String to) {
        return regard(
                "redact",
                file.toString(),
                "--text-column",
                "Comment",
                "--out",
                folder.resolve(to).toString());
    }

    @Test
    void redact_never_writes_over_the_original_or_a_folder() throws IOException {
        Files.createDirectory(folder.resolve("results"));
        String before = text("input.csv");

        assertThat(redacting(input, "input.csv")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is the original");
        assertThat(text("input.csv")).isEqualTo(before);
        assertThat(redacting(input, "results")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a folder");
        assertThat(folder.resolve("results")).isEmptyDirectory();
    }

    @Test
    void a_comment_in_another_language_gets_no_code_and_is_counted() throws IOException {
        var comments = write(
                "languages.csv",
                "Comment\nParking is too dear\nالانتظار طويل جدا في العيادة والموظفون لطفاء\nThe food was cold\n");
        var codes = write("codes.csv", "code,label\nP,Cost of parking\nF,Food and meals\n");
        String to = folder.resolve("c.csv").toString();

        int code = regard(
                "code", comments.toString(), "--text-column", "Comment", "--codebook", codes.toString(), "--out", to);

        assertThat(code).isZero();
        assertThat(text("c.csv")).contains("1,P,", "2,NONE,", "3,F,");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("to be read by a person: 1");
    }

    @Test
    void a_code_that_stands_above_itself_is_refused() throws IOException {
        var codes = write("codes.csv", "code,label,parent\nA,One,B\nB,Two,A\nC,Three,A\n");

        assertThat(regard(
                        "code",
                        input.toString(),
                        "--text-column",
                        "Comment",
                        "--codebook",
                        codes.toString(),
                        "--out",
                        folder.resolve("c.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("row 2", "the code A stands above itself")
                .doesNotContain("row 4");
    }
}
